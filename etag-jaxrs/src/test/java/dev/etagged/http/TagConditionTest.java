package dev.etagged.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.TagCondition.Any;
import dev.etagged.http.TagCondition.Listed;
import dev.etagged.http.TagCondition.Malformed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables, {@code ⏎} separates field lines and {@code ⇥} is a tab. */
final class TagConditionTest {

  private static TagCondition parse(String lines) {
    return TagCondition.parse("If-Match", List.of(lines.replace('⇥', '\t').split("⏎", -1)));
  }

  @Nested
  final class Lists_5_6_1_2 {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            "a"                  | "a"
            W/"a"                | W/"a"
            "a","b"              | "a" "b"
            "a", W/"b", "c"      | "a" W/"b" "c"
            "a" ,"b"             | "a" "b"
            "a"⇥,⇥"b"            | "a" "b"
            ` ⇥"a"`              | "a"
            `"a" ⇥ `             | "a"
            `"a" , ⇥ "b" ⇥`      | "a" "b"
            ,"a"                 | "a"
            , , "a"              | "a"
            ` , "a"`             | "a"
            "a",                 | "a"
            `"a", ,⇥, `          | "a"
            "a",,,"b"            | "a" "b"
            "a","a"              | "a" "a"
            "a,b", ","           | "a,b" ","
            "a\\", "b"           | "a\\" "b"
            "*"                  | "*"
            "", W/""             | "" W/""
            """)
    void keepTheirTagsInOrder(String line, String tags) {
      assertThat(parse(line)).isEqualTo(listed(tags));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", " ", "⇥", ",", ",,", " , ⇥, ", "⏎", ",⏎ "})
    void mayHoldNothingButEmptyElements(String lines) {
      assertThat(parse(lines)).isEqualTo(new Listed(List.of()));
    }

    @Test
    void mayHaveNoLine() {
      assertThat(TagCondition.parse("If-Match", List.of())).isEqualTo(new Listed(List.of()));
    }

    @Test
    void areImmutable() {
      List<ETag> tags = new ArrayList<>(List.of(ETag.strong("a")));
      Listed listed = new Listed(tags);
      tags.clear();

      assertThat(listed.tags()).containsExactly(ETag.strong("a")).isUnmodifiable();
    }
  }

  @Nested
  final class Lines_5_3 {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            "a"⏎"b"              | "a" "b"
            "a"⏎"b"⏎W/"c"        | "a" "b" W/"c"
            "a", "b"⏎"c", "d"    | "a" "b" "c" "d"
            ⏎"a"                 | "a"
            "a"⏎                 | "a"
            "a",⏎,"b"            | "a" "b"
            "a" ⏎ ⇥⏎ "b"         | "a" "b"
            """)
    void areOneList(String lines, String tags) {
      assertThat(parse(lines)).isEqualTo(listed(tags));
    }
  }

  @Nested
  final class Asterisk_13_1_1 {

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"*", " *", "* ", "⇥*⇥", " ⇥ * ⇥ "})
    void standsAlone(String line) {
      assertThat(parse(line)).isSameAs(Any.INSTANCE);
    }
  }

  @Nested
  final class Malformed_8_8_3 {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            a           | expected '"' at index 0 in a
            W/abc       | expected '"' at index 2 in W/abc
            w/"a"       | expected '"' at index 0 in w/"a"
            W/*         | expected '"' at index 2 in W/*
            "a          | expected '"' at index 2 in "a
            "a b"       | expected '"' at index 2 in "a b"
            a"          | expected '"' at index 0 in a"
            "a" "b"     | expected ',' at index 4 in "a" "b"
            "a""b"      | expected ',' at index 3 in "a""b"
            "a"b"       | expected ',' at index 3 in "a"b"
            "a"; q=1    | expected ',' at index 3 in "a"; q=1
            "a", b      | expected '"' at index 5 in "a", b
            "b",, a     | expected '"' at index 6 in "b",, a
            "a", *      | expected '"' at index 5 in "a", *
            , *         | expected '"' at index 2 in , *
            *, "a"      | expected the end at index 1 in *, "a"
            *,          | expected the end at index 1 in *,
            **          | expected the end at index 1 in **
            * *         | expected the end at index 2 in * *
            *⏎*         | expected the end at index 1 in *, *
            *⏎"a"       | expected the end at index 1 in *, "a"
            "a"⏎*       | expected '"' at index 5 in "a", *
            "a⏎b"       | expected '"' at index 3 in "a, b"
            "a"⏎w/"b"   | expected '"' at index 5 in "a", w/"b"
            """)
    void saysWhy(String lines, String reason) {
      assertThat(parse(lines)).isEqualTo(new Malformed("If-Match: " + reason));
    }

    @Test
    void namesItsField() {
      assertThat(TagCondition.parse("If-None-Match", List.of("a")))
          .isEqualTo(new Malformed("If-None-Match: expected '\"' at index 0 in a"));
    }
  }

  @Nested
  final class Comparison_8_8_3_2 {

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            *              | "a"   | true  | true
            *              | W/"a" | true  | true
            "a"            | "a"   | true  | true
            "a"            | "b"   | false | false
            "a"            | W/"a" | false | true
            W/"a"          | "a"   | false | true
            W/"a"          | W/"a" | false | true
            "b", "a"       | "a"   | true  | true
            "a", "b"       | "a"   | true  | true
            W/"a", "b"     | "a"   | false | true
            W/"a", "a"     | "a"   | true  | true
            "b", "c"       | "a"   | false | false
            ``             | "a"   | false | false
            "a", b         | "a"   | false | false
            """)
    void isStrongForIfMatchAndWeakForIfNoneMatch(
        String line, String current, boolean strongly, boolean weakly) {
      Validators validators = Validators.of(ETag.parse(current));

      assertThat(parse(line).stronglyNames(validators)).isEqualTo(strongly);
      assertThat(parse(line).weaklyNames(validators)).isEqualTo(weakly);
    }

    @Test
    void asteriskNamesRepresentationWithoutTag() {
      Validators untagged = Validators.of(Instant.EPOCH);

      assertThat(Any.INSTANCE.stronglyNames(untagged)).isTrue();
      assertThat(Any.INSTANCE.weaklyNames(untagged)).isTrue();
      assertThat(parse("\"a\"").weaklyNames(untagged)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"*", "\"a\"", "a"})
    void nothingNamesWhatIsNotThere(String line) {
      assertThat(parse(line).stronglyNames(Validators.absent())).isFalse();
      assertThat(parse(line).weaklyNames(Validators.absent())).isFalse();
      assertThat(parse(line).stronglyNames(Validators.unknown())).isFalse();
      assertThat(parse(line).weaklyNames(Validators.unknown())).isFalse();
    }
  }

  private static Listed listed(String tags) {
    return new Listed(List.of(tags.split(" ")).stream().map(ETag::parse).toList());
  }
}
