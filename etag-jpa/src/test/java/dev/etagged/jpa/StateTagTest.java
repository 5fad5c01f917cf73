package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Strength;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StateTagTest {

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

  private static ETag divided(String text, int index) {
    return tag("", "Article", List.of(text.substring(0, index), text.substring(index)), 1);
  }

  private static ETag tag(String epoch, String entity, List<String> identifier, long version) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("epoch", epoch));
    fields.add(new Field("entity", entity));
    identifier.forEach(value -> fields.add(new Field("identifier", value)));
    return StateTag.ofRow(
        StateTag.check(fields), new Version(Long.toString(version), Strength.STRONG));
  }
}
