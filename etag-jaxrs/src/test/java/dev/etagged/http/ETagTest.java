package dev.etagged.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ETagTest {

  private static final String DENIED =
      IntStream.rangeClosed(0x00, 0x20)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          + "\"\u007F";

  static IntStream allowedOctets() {
    return octets(octet -> DENIED.indexOf(octet) < 0);
  }

  static IntStream deniedOctets() {
    return octets(octet -> DENIED.indexOf(octet) >= 0);
  }

  private static IntStream octets(IntPredicate chosen) {
    return IntStream.range(0, 256).filter(chosen);
  }

  @Nested
  final class Octets_8_8_3 {

    @Test
    void areDividedAsTheGrammarSays() {
      assertThat(allowedOctets().count()).isEqualTo(1 + (0x7E - 0x23 + 1) + 128);
      assertThat(deniedOctets().count()).isEqualTo(0x20 + 1 + 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.etagged.http.ETagTest#allowedOctets")
    void standForThemselves(int octet) {
      String opaqueTag = "a" + (char) octet;

      assertThat(ETag.parse('"' + opaqueTag + '"')).isEqualTo(ETag.strong(opaqueTag));
      assertThat(ETag.parse("W/\"" + opaqueTag + '"')).isEqualTo(ETag.weak(opaqueTag));
      assertThat(ETag.strong(opaqueTag)).hasToString('"' + opaqueTag + '"');
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.etagged.http.ETagTest#deniedOctets")
    void areDeniedOutsideEtagc(int octet) {
      String opaqueTag = "a" + (char) octet + "b";

      assertThatIllegalArgumentException().isThrownBy(() -> ETag.strong(opaqueTag));
      assertThatIllegalArgumentException().isThrownBy(() -> ETag.weak(opaqueTag));
      assertThatIllegalArgumentException().isThrownBy(() -> ETag.parse('"' + opaqueTag + '"'));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\u0100", "\u20AC", "\uFFFF", "\uD83D\uDE00"})
    void endAtU00FF(String beyond) {
      assertThatIllegalArgumentException().isThrownBy(() -> ETag.strong(beyond));
      assertThatIllegalArgumentException().isThrownBy(() -> ETag.parse('"' + beyond + '"'));
    }

    @Test
    void areNamedWithTheirIndex() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ETag.weak("a b"))
          .withMessage(
              "opaque-tag: expected an etagc (%x21, %x23-7E or obs-text)"
                  + " but found U+0020 at index 1 in a b");
    }
  }

  @Nested
  final class FieldValue_8_8_3 {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            "abc"   | STRONG | abc
            W/"abc" | WEAK   | abc
            ""      | STRONG | ``
            W/""    | WEAK   | ``
            "W/a"   | STRONG | W/a
            W/"W/"  | WEAK   | W/
            "a,b"   | STRONG | a,b
            W/","   | WEAK   | ,
            "a\\b"  | STRONG | a\\b
            "a\\"   | STRONG | a\\
            "*"     | STRONG | *
            "'a'"   | STRONG | 'a'
            """)
    void isReadAndWritten(String fieldValue, Strength strength, String opaqueTag) {
      assertThat(ETag.parse(fieldValue))
          .isEqualTo(new ETag(opaqueTag, strength))
          .hasToString(fieldValue);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {" \"a\"", "\"a\" ", "\t\"a\"\t", " \t \"a\" \t "})
    void mayStandBetweenWhiteSpace(String fieldValue) {
      assertThat(ETag.parse(fieldValue)).isEqualTo(ETag.strong("a"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            abc        | expected '"' at index 0 in abc
            W/abc      | expected '"' at index 2 in W/abc
            W          | expected '"' at index 0 in W
            W/         | expected '"' at index 2 in W/
            W"abc"     | expected '"' at index 0 in W"abc"
            W/ "abc"   | expected '"' at index 2 in W/ "abc"
            W /"abc"   | expected '"' at index 0 in W /"abc"
            w/"abc"    | expected '"' at index 0 in w/"abc"
            W/W/"abc"  | expected '"' at index 2 in W/W/"abc"
            'abc'      | expected '"' at index 0 in 'abc'
            *          | expected '"' at index 0 in *
            abc"       | expected '"' at index 0 in abc"
            "          | expected '"' at index 1 in "
            "abc       | expected '"' at index 4 in "abc
            W/"abc     | expected '"' at index 6 in W/"abc
            "a b"      | expected '"' at index 2 in "a b"
            "a"b"      | expected the end at index 3 in "a"b"
            "a", "b"   | expected the end at index 3 in "a", "b"
            "a" "b"    | expected the end at index 4 in "a" "b"
            "a";q=1    | expected the end at index 3 in "a";q=1
            """)
    void isRefusedWithItsReason(String fieldValue, String reason) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ETag.parse(fieldValue))
          .withMessage("ETag: " + reason);
    }

    @Test
    void isNotEmpty() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ETag.parse(" "))
          .withMessage("ETag: expected '\"' at index 1 in  ");
    }
  }

  @Nested
  final class Comparison_8_8_3_2 {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            W/"1" | W/"1"  | false | true
            W/"1" | W/"2"  | false | false
            W/"1" | "1"    | false | true
            "1"   | W/"1"  | false | true
            "1"   | "1"    | true  | true
            "1"   | "2"    | false | false
            W/"1" | "2"    | false | false
            ""    | ""     | true  | true
            "a"   | "A"    | false | false
            """)
    void dependsOnWhoAsks(String one, String other, boolean strongly, boolean weakly) {
      ETag tag = ETag.parse(one);

      assertThat(tag.stronglyMatches(ETag.parse(other))).isEqualTo(strongly);
      assertThat(tag.weaklyMatches(ETag.parse(other))).isEqualTo(weakly);
    }

    @Test
    void weakTagNeverMatchesStronglyNotEvenItself() {
      ETag weak = ETag.weak("1");

      assertThat(weak.stronglyMatches(weak)).isFalse();
      assertThat(weak).isEqualTo(ETag.weak("1"));
    }

    @Test
    void isNotEquality() {
      assertThat(ETag.weak("1")).isNotEqualTo(ETag.strong("1"));
      assertThat(ETag.weak("1").isWeak()).isTrue();
      assertThat(ETag.strong("1").isWeak()).isFalse();
    }
  }

  @Nested
  final class Parts {

    @Test
    @SuppressWarnings("NullAway") // what callers without a null checker get
    void areRequired() {
      assertThatNullPointerException()
          .isThrownBy(() -> new ETag(null, Strength.WEAK))
          .withMessage("opaqueTag");
      assertThatNullPointerException()
          .isThrownBy(() -> new ETag("a", null))
          .withMessage("strength");
    }
  }
}
