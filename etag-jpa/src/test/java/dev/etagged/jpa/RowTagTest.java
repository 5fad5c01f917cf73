package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.spi.TagStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RowTagTest {

  @ParameterizedTest(name = "{2}: {0} where {1} is current")
  @CsvSource({
    "7-oHpiJkgSs-I, 7-oHpiJkgSs-I, USUAL",
    "6-oHpiJkgSs-I, 7-oHpiJkgSs-I, USUAL",
    "8-oHpiJkgSs-I, 7-oHpiJkgSs-I, AHEAD",
    "10-oHpiJkgSs-I, 9-oHpiJkgSs-I, AHEAD",
    "1-oHpiJkgSs-I, -1-oHpiJkgSs-I, AHEAD",
    "7-aaaaaaaaaaa, 7-oHpiJkgSs-I, DIVERGENT",
    "8-aaaaaaaaaaa, 7-oHpiJkgSs-I, USUAL",
    "6-aaaaaaaaaaa, 7-oHpiJkgSs-I, USUAL"
  })
  void aTagStandsToTheCurrentOne(String sent, String current, TagStanding standing) {
    assertThat(parse(sent).standingTo(parse(current))).isEqualTo(standing);
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
