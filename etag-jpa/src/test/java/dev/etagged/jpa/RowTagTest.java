package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.Discrepancy;
import dev.etagged.http.ETag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RowTagTest {

  @ParameterizedTest(name = "{2}: {0} where {1} is current")
  @CsvSource(
      nullValues = "none",
      value = {
        "7-oHpiJkgSs-I, 7-oHpiJkgSs-I, none",
        "6-oHpiJkgSs-I, 7-oHpiJkgSs-I, none",
        "8-oHpiJkgSs-I, 7-oHpiJkgSs-I, AHEAD",
        "10-oHpiJkgSs-I, 9-oHpiJkgSs-I, AHEAD",
        "1-oHpiJkgSs-I, -1-oHpiJkgSs-I, AHEAD",
        "7-aaaaaaaaaaa, 7-oHpiJkgSs-I, DIVERGENT",
        "8-aaaaaaaaaaa, 7-oHpiJkgSs-I, none",
        "6-aaaaaaaaaaa, 7-oHpiJkgSs-I, none"
      })
  void aTagShowsThatNodesDisagree(String sent, String current, Discrepancy.@Nullable Kind kind) {
    assertThat(parse(sent).discrepancyWith(parse(current))).isEqualTo(Optional.ofNullable(kind));
  }

  @Test
  void anIntermediaryMayHaveWeakenedIt() {
    assertThat(RowTag.parse(ETag.weak("7-oHpiJkgSs-I"))).contains(parse("7-oHpiJkgSs-I"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "7-",
        "7-short",
        "7-oHpiJkgSs-IK",
        "x-oHpiJkgSs-I",
        "7-oHpiJkgSs+I",
        "7-oHpiJkgSs-I~AbCdEfGh",
        "1234567890123456789012345678901-oHpiJkgSs-I"
      })
  void aTagOfAnotherFormIsNotOurs(String opaqueTag) {
    assertThat(RowTag.parse(ETag.strong(opaqueTag))).isEmpty();
  }

  private static RowTag parse(String opaqueTag) {
    return RowTag.parse(ETag.strong(opaqueTag)).orElseThrow();
  }
}
