package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotedTextTest {

  @Nested
  final class Lists_5_6_1 {

    @Test
    void haveNoEmptyPieces() {
      assertThat(QuotedText.split(", a ,,\tb c\t, ,", ',', 2)).contains(List.of("a", "b c"));
      assertThat(QuotedText.split("a", ',', 1)).contains(List.of("a"));
      assertThat(QuotedText.split("", ',', 0)).contains(List.of());
      assertThat(QuotedText.split(" , ,", ',', 0)).contains(List.of());
    }

    @Test
    void areNotReadBeyondTheLimit() {
      assertThat(QuotedText.split("a,b,", ',', 2)).isPresent();
      assertThat(QuotedText.split("a,b,c", ',', 2)).isEmpty();
    }

    @Test
    void endAtSeparatorsOutsideQuotedStrings() {
      assertThat(QuotedText.end("a;\";\";b", 0, ';')).isEqualTo(1);
      assertThat(QuotedText.end("a;\";\";b", 2, ';')).isEqualTo(5);
      assertThat(QuotedText.end("\"\\\";\";b", 0, ';')).isEqualTo(5);
      assertThat(QuotedText.end("a", 0, ';')).isEqualTo(1);
      assertThat(QuotedText.end("\";", 0, ';')).isEqualTo(2);
      assertThat(QuotedText.end("\"\\", 0, ';')).isEqualTo(2);
    }
  }

  @Nested
  final class Tokens_5_6_2 {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a", "z", "A", "Z", "0", "9", "!#$%&'*+-.^_`|~", "gzip", "x-gzip2"})
    void areOfTheseCharacters(String text) {
      assertThat(QuotedText.isToken(text)).isTrue();
      assertThat(QuotedText.quotedUnlessToken(text)).isEqualTo(text);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
        strings = {"", " ", "a b", "a,", "/", ":", "@", "[", "{", "(", "ä", "}", "\t", "="})
    void areNotOfOthers(String text) {
      assertThat(QuotedText.isToken(text)).isFalse();
      assertThat(QuotedText.quotedUnlessToken(text)).isEqualTo('"' + text + '"');
    }
  }

  @Nested
  final class QuotedStrings_5_6_4 {

    @ParameterizedTest(name = "{0} is <{1}>")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "\"\"           | ``",
          "\"a b\"        | a b",
          "\"a\\\"b\"     | a\"b",
          "\"\\\\\"       | \\",
          "\"\\a\"        | a",
          "a             | a",
          "``            | ``",
          "\"            | \"",
          "\"a           | \"a",
          "\"\\\"         | \"\\\"",
          "\"\\          | \"\\",
          "\"a\"b         | \"a\"b",
          "\"a\"b\"       | \"a\"b\"",
          "a\"b\"        | a\"b\"",
        })
    void haveAContent(String text, String content) {
      assertThat(QuotedText.unquoted(text)).isEqualTo(content);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", "a b", "a\"b", "\\", "\\\"", "a;b=\"c\"", "token"})
    void areReadAsTheyAreWritten(String text) {
      assertThat(QuotedText.unquoted(QuotedText.quotedUnlessToken(text))).isEqualTo(text);
    }
  }
}
