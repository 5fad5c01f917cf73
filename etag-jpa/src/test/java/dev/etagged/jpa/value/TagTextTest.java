package dev.etagged.jpa.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.etagged.Discrepancy;
import dev.etagged.http.ETag;
import dev.etagged.http.Strength;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TagTextTest {

  /** The checks were computed by another program, from the description alone. */
  @ParameterizedTest(name = "epoch {0}, {1}, {2}, version {3}")
  @CsvSource({
    "'', Article, '7', 0, 0-Akx1-T2oJmA",
    "'', Article, '7', 41, 41-Akx1-T2oJmA",
    "'1.4.0', Article, '7', 41, 41-atfh4vceI9g",
    "'', Page, '7', 41, 41-VRh0GjHOkak",
    "'', Article, '8', 41, 41-t3tXQmRlTJc",
    "'', Row, 'acme|7', 3, 3-EyAUsR5hg48",
    "'', Row, 'acme|', 3, 3-TdhCgPeN3_k",
    "'', Straße, 'ı İ 日本', -5, -5-aUqxq5cgZQ0"
  })
  void checkIsThePrefixOfTheDigestOfLabelledFields(
      String epoch, String entity, String identifier, long version, String opaqueTag) {
    assertThat(tag(epoch, entity, List.of(identifier.split("\\|", -1)), version).opaqueTag())
        .isEqualTo(opaqueTag);
  }

  @Property
  boolean isTheSameOnlyForTheSameIdentifier(
      @ForAll List<String> identifier, @ForAll List<String> other, @ForAll long version) {
    return identifier.equals(other)
        == tag("", "Article", identifier, version).equals(tag("", "Article", other, version));
  }

  @Property
  void separatesValuesWhereverTheyAreDivided(
      @ForAll String text, @ForAll int first, @ForAll int second) {
    int i = Math.floorMod(first, text.length() + 1);
    int j = Math.floorMod(second, text.length() + 1);
    Assume.that(i != j);

    assertThat(divided(text, i)).isNotEqualTo(divided(text, j));
    assertThat(tag(text.substring(0, i), text.substring(i), List.of(), 1))
        .isNotEqualTo(tag(text.substring(0, j), text.substring(j), List.of(), 1));
  }

  @Property
  void showsTheVersionAndFitsAnEntityTag(@ForAll long version, @ForAll String identifier) {
    ETag tag = tag("", "Article", List.of(identifier), version);

    assertThat(tag.opaqueTag()).startsWith(version + "-").matches("-?[0-9]+-[0-9A-Za-z_-]{11}");
    assertThat(ETag.parse(tag.toString())).isEqualTo(tag);
  }

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
        "8-oHpiJkgSs-I.bbbbbbbbbbb, 7-oHpiJkgSs-I, none",
        "7-aaaaaaaaaaa.bbbbbbbbbbb, 7-oHpiJkgSs-I.bbbbbbbbbbb, none",
        "8-aaaaaaaaaaa, 7-oHpiJkgSs-I, none",
        "6-aaaaaaaaaaa, 7-oHpiJkgSs-I, none"
      })
  void aTagShowsThatNodesDisagree(String sent, String current, Discrepancy.@Nullable Kind kind) {
    assertThat(parse(sent).discrepancyWith(parse(current))).isEqualTo(Optional.ofNullable(kind));
  }

  @Test
  void anIntermediaryMayHaveWeakenedIt() {
    assertThat(TagText.parse(ETag.weak("7-oHpiJkgSs-I"))).contains(parse("7-oHpiJkgSs-I"));
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
        "7-oHpiJkgSs-I.short",
        "1234567890123456789012345678901-oHpiJkgSs-I"
      })
  void aTagOfAnotherFormIsNotOurs(String opaqueTag) {
    assertThat(TagText.parse(ETag.strong(opaqueTag))).isEmpty();
  }

  @ParameterizedTest(name = "{0} and {1}: same row {2}, same version {3}")
  @CsvSource({
    "7-oHpiJkgSs-I, 7-oHpiJkgSs-I, true, true",
    "7-oHpiJkgSs-I.aaaaaaaaaaa, 7-oHpiJkgSs-I.bbbbbbbbbbb, true, true",
    "7-oHpiJkgSs-I.aaaaaaaaaaa, 7-oHpiJkgSs-I, true, true",
    "6-oHpiJkgSs-I, 7-oHpiJkgSs-I, true, false",
    "7-aaaaaaaaaaa, 7-oHpiJkgSs-I, false, false"
  })
  void comparesRowsWhateverBelongsToThem(
      String one, String other, boolean sameRow, boolean sameVersion) {
    assertThat(parse(one).isOfSameRow(parse(other))).isEqualTo(sameRow);
    assertThat(parse(one).isOfSameVersion(parse(other))).isEqualTo(sameVersion);
  }

  private static ETag divided(String text, int index) {
    return tag("", "Article", List.of(text.substring(0, index), text.substring(index)), 1);
  }

  private static ETag tag(String epoch, String entity, List<String> identifier, long version) {
    List<CheckInput> inputs = new ArrayList<>();
    inputs.add(new CheckInput("epoch", epoch));
    inputs.add(new CheckInput("entity", entity));
    identifier.forEach(value -> inputs.add(new CheckInput("identifier", value)));
    return TagText.ofRow(
        TagText.check(inputs), new VersionValue(Long.toString(version), Strength.STRONG));
  }

  private static TagText parse(String opaqueTag) {
    return TagText.parse(ETag.strong(opaqueTag)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "-", "9-", "7-AAAAAAAAAAA", ".", "7-AAAAAAAAAAA.AAAAAAAAAAA", "~"})
  void aMegabyteIsNoTagOfOurs(String piece) {
    String text = piece.repeat(1 + (1 << 20) / piece.length());

    assertThat(
            assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> TagText.parse(ETag.strong(text))))
        .isEmpty();
  }
}
