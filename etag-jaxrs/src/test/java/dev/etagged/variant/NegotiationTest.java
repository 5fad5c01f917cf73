package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables, a bar separates the strings of {@code @Produces}. */
final class NegotiationTest {

  private static Negotiation among(String produces) {
    return Negotiation.among(Arrays.asList(produces.split("\\|", -1)));
  }

  @ParameterizedTest(name = "@Produces {0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '#',
      value = {
        "text/plain|text/csv           # text/plain text/csv",
        "text/csv|text/plain           # text/csv text/plain",
        "text/plain, text/csv          # text/plain text/csv",
        "text/plain,text/csv|a/b       # text/plain text/csv a/b",
        "Text/Plain                    # text/plain",
        "text/plain;qs=0.5             # text/plain",
        "text/plain;format=flowed;qs=1 # text/plain;format=flowed",
        "text/*|*/*                    # text/* */*",
        "a/b;x=\"1,2\", c/d            # a/b;x=\"1,2\" c/d",
        "a/b;x=\"1\\\",2\", c/d         # a/b;x=\"1\\\",2\" c/d",
        "a/b, A/B|a/b;qs=0.1           # a/b",
        ",text/plain, ,| |             # text/plain",
        "``                            # ``",
      })
  void isAmongTheMediaTypesInTheirOrder(String produces, String mediaTypes) {
    assertThat(
            String.join(" ", among(produces).mediaTypes().stream().map(Object::toString).toList()))
        .isEqualTo(mediaTypes);
  }

  @ParameterizedTest(name = "@Produces {0}")
  @ValueSource(strings = {"text/plain", "text/plain|text/csv", "text/plain;qs=0.1, text/csv"})
  void isClosedWhereEachMediaTypeIsNamed(String produces) {
    assertThat(among(produces).isClosed()).isTrue();
  }

  @ParameterizedTest(name = "@Produces {0}")
  @ValueSource(strings = {"", "*/*", "text/*", "text/plain|text/*", "text/plain, */*", "text"})
  void isOpenWhereAMediaTypeIsNot(String produces) {
    assertThat(among(produces).isClosed()).isFalse();
  }

  @Test
  void keepsItsMediaTypes() {
    List<MediaRange> mediaTypes = new ArrayList<>(List.of(VariantSample.mediaType("a/b")));
    Negotiation negotiation = new Negotiation(mediaTypes);
    mediaTypes.clear();

    assertThat(negotiation).isEqualTo(among("a/b"));
  }
}
