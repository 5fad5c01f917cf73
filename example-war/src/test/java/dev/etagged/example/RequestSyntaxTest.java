package dev.etagged.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "application/json, text/plain, */*",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
        "text/html;q=0.9;level=1,\ttext/*;Q=0.333333",
        "a/b ; q = 1.000, c/d;q=0., e/f;q=1.;q=0",
        "a/b;x=\";q=1;\";q=0.5",
        "a/b;qs=x;aq=y;=;;,",
        "application/json;charset=utf-8",
      })
  void readableWeightsAreLeftToTheRuntime(String value) {
    assertThatCode(() -> RequestSyntax.requireWeights("Accept", value)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b;q",
        "a/b;q=",
        "a/b;q=x",
        "a/b;q=1e9",
        "a/b;q=1.1",
        "a/b;q=2",
        "a/b;q=-0",
        "a/b;q=NaN",
        "a/b;q=0x1p0",
        "a/b;q=.",
        "a/b;q=\"0.5\"",
        "a/b;q=0.5;q=x",
        "*/*, a/b;c=d;\tQ\t=\tx, c/d",
        "a/b;q=0 5",
        "a/b;x=\"\\\";q=x\"",
        "a/b;q\0=x",
        "\"a/b;q=x\"",
      })
  void unreadableWeightIsRefusedWithItsPlace(String value) {
    assertThatThrownBy(() -> RequestSyntax.requireWeights("Accept", value))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Accept: expected a weight from 0 to 1 at index ")
        .satisfies(
            refused ->
                assertThat(((Refusal) refused).problem().status()).as("status").isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", ";a=b", "de, ", "de;q=0.5,", "a/b;c=d;q=1 , "})
  void fieldsOfManyPartsAreTooLarge(String piece) {
    for (String field : List.of("Accept", "Accept-Language")) {
      assertThatThrownBy(() -> RequestSyntax.requireWeights(field, piece.repeat(128)))
          .hasMessage(field + ": expected at most 128 parts");
      assertThatCode(() -> RequestSyntax.requireWeights(field, piece.repeat(40)))
          .doesNotThrowAnyException();
    }
  }

  /** A comma is no end there, also not to RESTEasy. */
  @ParameterizedTest
  @ValueSource(strings = {"a/b;q=1, c/d", "a/b; q=x", "a/b;x=\"y\";q"})
  void contentTypeHasNoUnreadableWeight(String value) {
    assertThatThrownBy(() -> RequestSyntax.requireWeights("Content-Type", value))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a[b", "/a]", "/[]", "/a b", "/a|b", "/a%zz", "/a%", "/?a={b}"})
  void targetThatIsNoUriIsRefused(String target) {
    String[] parts = target.split("\\?", 2);

    assertThatThrownBy(() -> RequestSyntax.requireUri(parts[0], parts.length > 1 ? parts[1] : null))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%5Bb", "/%C3%A9;a=b", "/?a[]=1&b=%5B", "//a/../b:c", "/\u00e9"})
  void uriIsLeftToTheRuntime(String target) {
    String[] parts = target.split("\\?", 2);

    assertThatCode(() -> RequestSyntax.requireUri(parts[0], parts.length > 1 ? parts[1] : null))
        .doesNotThrowAnyException();
  }
}
