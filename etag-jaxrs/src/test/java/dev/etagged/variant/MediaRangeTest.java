package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaRangeTest {

  private static MediaRange range(String text) {
    return MediaRange.of(Preference.of(text, "q"));
  }

  @Nested
  final class Ranges_12_5_1 {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"text/plain", "text/plain;q=0.5", "application/hal+json;profile=x"})
    void mediaTypeIsConcrete(String mediaType) {
      assertThat(range(mediaType).isConcrete()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"*/*", "text/*", "*/plain", "*", "text", "*/*;format=flowed"})
    void rangeIsNotConcrete(String range) {
      assertThat(range(range).isConcrete()).isFalse();
    }
  }

  @Nested
  final class MediaTypes_8_3_1 {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
        delimiter = '|',
        value = {
          "text/plain                            | text/plain",
          "Text/PLAIN                            | text/plain",
          "text/plain;format=Flowed              | text/plain;format=Flowed",
          "text/plain;b=2;a=1                    | text/plain;a=1;b=2",
          "text/plain;a=1;b=2                    | text/plain;a=1;b=2",
          "text/html;charset=UTF-8               | text/html;charset=utf-8",
          "text/html; Charset=\"Utf-8\"          | text/html;charset=utf-8",
          "text/plain;x=\"a b\"                 | text/plain;x=\"a b\"",
          "text/plain;x=\"1;y=2\"               | text/plain;x=\"1;y=2\"",
          "text/plain;x=\"\"                    | text/plain;x=\"\"",
          "text/plain;x=\"a\\\"b\\\\c\\d\"        | text/plain;x=\"a\\\"b\\\\cd\"",
        })
    void areWrittenInOneWay(String mediaType, String text) {
      assertThat(range(mediaType)).hasToString(text);
    }

    @Test
    void mayBeGivenByTheirParts() {
      assertThat(MediaRange.of("Text", "HTML", Map.of("charset", "UTF-8")))
          .isEqualTo(new MediaRange("text", "html", Map.of("charset", "UTF-8")))
          .hasToString("text/html;charset=utf-8");
    }

    @Test
    void haveNamesOfParametersInAnyCase() {
      MediaRange byParts = MediaRange.of("text", "html", Map.of("Charset", "UTF-8", "Level", "A"));

      assertThat(byParts).isEqualTo(VariantSample.mediaType("text/html;charset=utf-8;level=A"));
      assertThat(MediaRange.of("a", "b", Map.of("X", "1", "x", "2"))).hasToString("a/b;x=1");
    }

    @Test
    void areTheSameApartFromTheirParameters() {
      assertThat(range("text/plain;a=1").isSameType(range("TEXT/plain;b=2"))).isTrue();
      assertThat(range("text/plain").isSameType(range("text/html"))).isFalse();
      assertThat(range("text/xml").isSameType(range("application/xml"))).isFalse();
    }

    @Test
    void keepTheirParameters() {
      Map<String, String> parameters = new HashMap<>(Map.of("a", "1"));
      MediaRange mediaType = new MediaRange("text", "plain", parameters);
      parameters.clear();

      assertThat(mediaType.parameters()).containsExactly(Map.entry("a", "1"));
    }
  }
}
