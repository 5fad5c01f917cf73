package dev.etagged.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the parsers for any input. */
final class ParsersPropertiesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @Property
  void entityTagIsReadOrRefused(@ForAll("fieldValues") String fieldValue) {
    try {
      ETag tag = ETag.parse(fieldValue);
      assertThat(tag).hasToString(fieldValue.strip());
    } catch (IllegalArgumentException refused) {
      assertThat(refused)
          .hasMessageStartingWith("ETag: expected ")
          .hasMessageEndingWith(fieldValue);
    }
  }

  @Property
  void listIsNeverAnException(@ForAll("fieldLines") List<String> lines) {
    assertThat(TagCondition.parse("If-Match", lines)).isNotNull();
  }

  @Property
  void dateIsNeverAnException(@ForAll("dateLike") String fieldValue) {
    assertThatCode(() -> HttpDate.parse(fieldValue, NOW)).doesNotThrowAnyException();
  }

  @Property
  void fieldsAreNeverAnException(@ForAll("fieldLines") List<String> lines) {
    Preconditions preconditions = Preconditions.of(name -> lines, NOW);

    assertThat(preconditions.ifMatch().isEmpty()).isEqualTo(lines.isEmpty());
    assertThat(preconditions.evaluate("PUT", Validators.of(ETag.strong("a")))).isNotNull();
  }

  @Property
  void entityTagComesBack(@ForAll("tags") ETag tag) {
    assertThat(ETag.parse(tag.toString())).isEqualTo(tag);
  }

  @Property
  void dateComesBack(@ForAll("instants") Instant instant) {
    assertThat(HttpDate.parse(HttpDate.format(instant), NOW))
        .contains(instant.truncatedTo(ChronoUnit.SECONDS));
  }

  @Property
  void listComesBackFromAnyLines(@ForAll("lists") RenderedList list) {
    assertThat(TagCondition.parse("If-None-Match", list.lines()))
        .isEqualTo(new TagCondition.Listed(list.tags()));
  }

  /** A list, and field lines that mean it. */
  record RenderedList(List<ETag> tags, List<String> lines) {

    static final String NEW_LINE = "\n";

    /** Each separator holds a comma or the end of a line; the last one follows the last tag. */
    static RenderedList of(List<ETag> tags, List<String> separators, String start) {
      StringBuilder text = new StringBuilder(start);
      for (int i = 0; i < tags.size(); i++) {
        text.append(tags.get(i)).append(separators.get(i));
      }
      return new RenderedList(tags, List.of(text.toString().split(NEW_LINE, -1)));
    }
  }

  @Provide
  Arbitrary<RenderedList> lists() {
    Arbitrary<String> noise = Arbitraries.of("", " ", "\t", ",", RenderedList.NEW_LINE, " ,\t, ");
    Arbitrary<String> separator =
        Combinators.combine(
                Arbitraries.of("", " ", " \t"), Arbitraries.of(",", RenderedList.NEW_LINE), noise)
            .as((before, comma, after) -> before + comma + after);
    return Combinators.combine(tags().list().ofMaxSize(6), separator.list().ofSize(6), noise)
        .as(RenderedList::of);
  }

  @Provide
  Arbitrary<ETag> tags() {
    Arbitrary<String> opaqueTag =
        Arbitraries.strings()
            .withChars('!', ',', '\\', '/', 'W', '*')
            .withCharRange('#', '~')
            .withCharRange('\u0080', '\u00FF')
            .ofMaxLength(8);
    return Combinators.combine(opaqueTag, Arbitraries.of(Strength.class)).as(ETag::new);
  }

  @Provide
  Arbitrary<Instant> instants() {
    long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    return Combinators.combine(
            Arbitraries.longs().between(first, last),
            Arbitraries.integers().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<String> fieldValues() {
    Arbitrary<String> tagLike = Arbitraries.strings().withChars("W/w\"\",* \tab\\").ofMaxLength(12);
    return Arbitraries.oneOf(tagLike, Arbitraries.strings().ofMaxLength(12));
  }

  @Provide
  Arbitrary<List<String>> fieldLines() {
    return Arbitraries.oneOf(fieldValues(), dateLike()).list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> dateLike() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(2);
    Arbitrary<String> year = Arbitraries.strings().numeric().ofMinLength(2).ofMaxLength(4);
    Arbitrary<String> form =
        Arbitraries.of(
            "Sun, %1$s Feb %3$s %2$s:%2$s:%1$s GMT",
            "Sunday, %1$s-Feb-%3$s %2$s:%1$s:%2$s GMT", "Sun Feb %1$s %2$s:%2$s:%2$s %3$s");
    Arbitrary<String> dates =
        Combinators.combine(form, digits, digits, year)
            .as((text, one, two, four) -> text.formatted(one, two, four));
    return Arbitraries.oneOf(dates, Arbitraries.strings().ofMaxLength(30));
  }
}
