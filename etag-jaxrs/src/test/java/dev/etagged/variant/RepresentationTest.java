package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RepresentationTest {

  @Test
  void responseWithoutFieldsSaysNothing() {
    assertThat(Representation.of(Optional.empty(), null, null))
        .isEqualTo(new Representation(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void mediaTypeIsKept_8_3() {
    MediaRange plain = MediaRange.of("text", "plain", Map.of());

    assertThat(Representation.of(Optional.of(plain), null, null).mediaType()).contains(plain);
  }

  @ParameterizedTest(name = "{0}/{1};{2} {3}")
  @CsvSource({
    "text, event-stream, charset, false",
    "Text, Event-Stream, x, false",
    "multipart, form-data, charset, false",
    "Multipart, mixed, x, false",
    "multipart, form-data, boundary, true",
    "multipart, mixed, Boundary, true",
    "text, plain, charset, true",
    "application, event-stream, x, true",
    "text, multipart, x, true",
  })
  void octetsOfSomeMediaTypesNeverComeAgain(
      String type, String subtype, String parameter, boolean repeatable) {
    MediaRange range = MediaRange.of(type, subtype, Map.of(parameter, "b"));
    assertThat(Representation.of(Optional.of(range), null, null).isRepeatable())
        .isEqualTo(repeatable);
  }

  @Test
  void unknownMediaTypeMayComeAgain() {
    assertThat(Representation.of(Optional.empty(), null, null).isRepeatable()).isTrue();
  }

  @Nested
  final class ContentLanguage_8_5 {

    @ParameterizedTest(name = "<{0}>")
    @CsvSource({"de, de", "DE-at, de-at", "' de ', de", "'de, en', 'de, en'"})
    void isReadInLowerCase(String fieldValue, String language) {
      assertThat(Representation.of(Optional.empty(), fieldValue, null).language())
          .contains(language);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", " ", "\t"})
    void nothingIsNoLanguage(String fieldValue) {
      assertThat(Representation.of(Optional.empty(), fieldValue, null).language()).isEmpty();
    }
  }

  @Nested
  final class ContentEncoding_8_4 {

    @ParameterizedTest(name = "<{0}>")
    @CsvSource({"gzip, gzip", "GZIP, gzip", "' x-gzip', x-gzip", "'gzip, br', 'gzip, br'"})
    void isReadInLowerCase(String fieldValue, String coding) {
      assertThat(Representation.of(Optional.empty(), null, fieldValue).coding()).contains(coding);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"identity", "Identity", " identity ", "", " "})
    void identityIsNoCoding(String fieldValue) {
      assertThat(Representation.of(Optional.empty(), null, fieldValue).coding()).isEmpty();
    }
  }
}
