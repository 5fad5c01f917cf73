package dev.etagged.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts name an article or a file. */
final class NamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "a-b", "bytes-on-the-wire", "a1-2b"})
  void wordsWithHyphensBetweenNameAnArticle(String text) {
    assertThat(new Slug(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "a_b", "\u00e4", "a b", "a\n"})
  void noOtherTextNamesAnArticle(String text) {
    assertThatThrownBy(() -> new Slug(text)).isInstanceOf(WebApplicationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a b", "a b c", "...", "a.txt", "\u00e4 \ud83d\ude00", "[a]", "-"})
  void textInWhichNothingHidesNamesAFile(String text) {
    assertThat(new FileName(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " a",
        "a ",
        "a  b",
        ".",
        "..",
        "a/b",
        "a\\b",
        "a;b",
        "a\tb",
        "a\n",
        "\0",
        "\ud83d",
        "a\u0085",
        "a\u000bb",
        "\u0378"
      })
  void noOtherTextNamesAFile(String text) {
    assertThatThrownBy(() -> new FileName(text)).isInstanceOf(WebApplicationException.class);
  }
}
