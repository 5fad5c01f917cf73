package dev.etagged.variant;

import static dev.etagged.variant.VariantSample.BY_LANGUAGE;
import static dev.etagged.variant.VariantSample.ONE;
import static dev.etagged.variant.VariantSample.TWO;
import static dev.etagged.variant.VariantSample.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request selects before anything is sent. What is left then: {@link SentVariantTest}. */
final class SelectedVariantTest {

  @Nested
  final class Selection_12_1 {

    @ParameterizedTest(name = "<{0}>: <{1}>")
    @CsvSource(
        delimiter = '|',
        value = {
          "de              | de",
          "DE-at           | de_at",
          "de;q=0.5        | de",
          "de, en;q=0      | de",
        })
    void isNamedByTheLanguageThatIsAskedFor(String language, String label) {
      assertThat(by(BY_LANGUAGE, "Accept-Language: " + language).label())
          .isEqualTo(new VariantLabel(label));
    }

    @Test
    void isNotNamedWhereThereIsOneRepresentation() {
      SelectedVariant selected =
          by(ONE, "Accept: text/markdown", "Accept-Language: de", "Accept-Encoding: gzip");

      assertThat(selected.label()).isEqualTo(VariantLabel.NONE);
    }

    /** 8.3.2: a runtime may code the text anew. */
    @ParameterizedTest(name = "Accept: {0}")
    @ValueSource(
        strings = {
          "application/json;charset=utf-16",
          "application/json; Charset=\"ISO-8859-1\"",
          "text/html, */*;q=0.1;charset=UTF-16BE",
        })
    void isBeyondNamingInACharsetThatIsAskedFor(String accept) {
      assertThat(by(ONE, "Accept: " + accept).label()).isEqualTo(VariantLabel.BEYOND_NAMING);
      assertThat(by(TWO, "Accept: " + accept).label()).isEqualTo(VariantLabel.BEYOND_NAMING);
    }

    @ParameterizedTest(name = "Accept: {0}")
    @ValueSource(
        strings = {
          "application/json;charset=utf-8",
          "application/json;charset=\"UTF-8\", */*",
          "application/json;profile=charset",
          "text/charset",
        })
    void isNamedAsUnaskedInTheUsualCharset(String accept) {
      assertThat(by(ONE, "Accept: " + accept).label()).isEqualTo(VariantLabel.NONE);
    }

    @Test
    void isNamedByACharsetThatIsDeclared() {
      VariantDeclaration declared =
          VariantDeclaration.of(List.of(), List.of("text/plain", "text/plain;charset=iso-8859-1"));

      assertThat(by(declared, "Accept: text/plain;charset=iso-8859-1").label())
          .isNotEqualTo(VariantLabel.BEYOND_NAMING);
    }

    @ParameterizedTest(name = "Accept: {0}")
    @ValueSource(strings = {"text/markdown", "*/*", "text/markdown, application/json;q=0.1", ""})
    void isOfAnyMediaTypeWhateverIsAccepted(String accept) {
      SelectedVariant selected = by(TWO, "Accept: " + accept);

      assertThat(selected.mediaTypes())
          .extracting(MediaRange::toString)
          .containsExactly("application/json", "text/markdown");
      assertThat(selected.label()).isEqualTo(VariantLabel.NONE);
    }

    @Test
    void isNamedByTheFirstMediaTypeWhereTheApplicationDeclaredAccept() {
      VariantDeclaration declared =
          VariantDeclaration.of(List.of("Accept"), List.of("application/json", "text/markdown"));

      assertThat(by(declared, "Accept: text/markdown").label()).isEqualTo(new VariantLabel("json"));
    }

    @Test
    void isNamedByEachPartInItsPlace() {
      VariantDeclaration declaration =
          VariantDeclaration.of(List.of("Accept", "Accept-Language", "X-Tenant"), List.of("a/b"))
              .forEachPrincipal();
      SelectingFields fields =
          Fields.by("ada", "Accept-Language: de", "X-Tenant: a", "Accept-Encoding: gzip");
      String mediaType = LabelPart.ofMediaType(VariantSample.mediaType("a/b"));
      String values = fields.values(declaration).orElseThrow();

      assertThat(SelectedVariant.by(fields, declaration, List.of("gzip")).label())
          .isEqualTo(new VariantLabel(mediaType + ".de." + values + ".gzip"));
    }

    @Test
    void isNamedByValuesAlone() {
      VariantDeclaration declaration = VariantDeclaration.of(List.of("X-Tenant"), List.of());
      SelectingFields fields = Fields.of("X-Tenant: a");

      assertThat(SelectedVariant.by(fields, declaration, List.of()).label().label())
          .isEqualTo(fields.values(declaration).orElseThrow());
    }

    @Test
    void isOfTheStateForAWrite() {
      SelectedVariant write = SelectedVariant.ofWrite();

      assertThat(write.label()).isEqualTo(VariantLabel.NONE);
      assertThat(write.isCertain()).isTrue();
      assertThat(write.mediaTypes()).isEmpty();
      assertThat(write.applied()).isEmpty();
    }

    @Test
    void hasImmutableParts() {
      SelectedVariant selected =
          SelectedVariant.by(Fields.of("Accept-Encoding: gzip"), TWO, List.of("gzip"));

      assertThat(selected.mediaTypes()).isUnmodifiable();
    }
  }

  /** Section 12.5.3, where a server codes behind Jakarta REST. */
  @Nested
  final class UnseenCodings_12_5_3 {

    private static VariantLabel label(String acceptEncoding, String... serverCodings) {
      return SelectedVariant.by(
              Fields.of("Accept-Encoding: " + acceptEncoding), ONE, List.of(serverCodings))
          .label();
    }

    @ParameterizedTest(name = "<{0}>: <{1}>")
    @CsvSource(
        delimiter = '|',
        value = {
          "''         | ''",
          "identity   | ''",
          "gzip;q=0   | ''",
          "br         | ''",
          "gzip       | gzip",
          "gzip, br   | gzip",
        })
    void areInTheLabelWhereTheClientAcceptsThem(String acceptEncoding, String label) {
      assertThat(label(acceptEncoding, "gzip")).isEqualTo(new VariantLabel(label));
    }

    @Test
    void haveADigestWhereTheyHaveAnotherName() {
      assertThat(label("X-Gzip", "gzip"))
          .isNotEqualTo(label("gzip", "gzip"))
          .isNotEqualTo(label("", "gzip"));
    }

    @Test
    void areDigestedWhereTheChoiceIsTheCoders() {
      assertThat(label("gzip;q=0.5, *", "gzip"))
          .isEqualTo(new VariantLabel(LabelPart.ofCoding("gzip{};500,*{};1000")));
    }
  }

  /** Whether the label can be relied on before the method has run. */
  @Nested
  final class Certainty {

    @ParameterizedTest(name = "Accept-Encoding: <{0}>")
    @ValueSource(strings = {"", "identity", "gzip;q=0", "*;q=0", "identity, br;q=0"})
    void isGivenForOneMediaTypeThatNoCoderTouches(String acceptEncoding) {
      assertThat(by(ONE, "Accept-Encoding: " + acceptEncoding).isCertain()).isTrue();
    }

    @ParameterizedTest(name = "Accept-Encoding: <{0}>")
    @ValueSource(strings = {"gzip", "x-own", "*", "gzip;q=0, *", "identity, br;q=0.001"})
    void isNotGivenWhereACoderMayAct(String acceptEncoding) {
      assertThat(by(ONE, "Accept-Encoding: " + acceptEncoding).isCertain()).isFalse();
    }

    @Test
    void isNotGivenForSeveralMediaTypes() {
      assertThat(by(TWO, "Accept: text/markdown").isCertain()).isFalse();
      assertThat(by(VariantDeclaration.of(List.of("Accept"), List.of("text/markdown"))).isCertain())
          .isTrue();
    }

    @Test
    void isGivenWhateverLanguageAndValuesAre() {
      VariantDeclaration declaration =
          VariantDeclaration.of(List.of("Accept-Language", "X-Tenant"), List.of("text/plain"));

      assertThat(by(declaration, "Accept-Language: de, en", "X-Tenant: a").isCertain()).isTrue();
    }
  }
}
