package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SelectedVariantTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<String> NO_CODINGS = List.of();
  private static final VariantDeclaration ONE = VariantDeclaration.of(List.of(), List.of());
  private static final VariantDeclaration TWO =
      VariantDeclaration.of(List.of(), List.of("application/json", "text/markdown"));
  private static final VariantDeclaration BY_LANGUAGE =
      VariantDeclaration.of(
          List.of("Accept-Language"), List.of("application/json", "text/markdown"));

  private static SelectedVariant by(VariantDeclaration declaration, String... lines) {
    return SelectedVariant.by(Fields.of(lines), declaration, NO_CODINGS);
  }

  private static Representation sent(
      String mediaType, @Nullable String language, @Nullable String coding) {
    return Representation.of(
        Optional.of(mediaType)
            .filter(text -> !text.isEmpty())
            .map(text -> MediaRange.of(Preference.of(text, "q"))),
        language,
        coding);
  }

  private static Representation coded(String coding) {
    return sent("", null, coding);
  }

  @Nested
  final class Selection_12_1 {

    @ParameterizedTest(name = "<{0}>, <{1}>: <{2}>")
    @CsvSource(
        delimiter = '|',
        value = {
          "application/json             | de              | de",
          "*/*                          | de              | de",
          "text/markdown                | de              | markdown.de",
          "text/*, */*;q=0.1            | DE-at           | markdown.de-at",
          "application/json, text/plain, */* | de         | de",
          "text/markdown                | de;q=0.5        | markdown.de",
          "text/markdown                | de, en;q=0      | markdown.de",
        })
    void isNamedByWhatTheRequestAsksFor(String accept, String language, String label) {
      assertThat(by(BY_LANGUAGE, "Accept: " + accept, "Accept-Language: " + language).likeliest())
          .isEqualTo(new VariantLabel(label));
    }

    @Test
    void isNotNamedWhereThereIsOneRepresentation() {
      SelectedVariant selected =
          by(ONE, "Accept: text/markdown", "Accept-Language: de", "Accept-Encoding: gzip");

      assertThat(selected.likeliest()).isEqualTo(VariantLabel.NONE);
    }

    @Test
    void isNotNamedWhereItIsTheFirstOfTheMediaTypes() {
      assertThat(by(TWO).likeliest()).isEqualTo(VariantLabel.NONE);
    }

    @Test
    void isNamedWhereTheApplicationDeclaredAccept() {
      VariantDeclaration declared =
          VariantDeclaration.of(List.of("Accept"), List.of("application/json", "text/markdown"));

      assertThat(by(declared).likeliest()).isEqualTo(new VariantLabel("json"));
    }

    @Test
    void isNamedByEachPartInItsPlace() {
      VariantDeclaration declaration =
          VariantDeclaration.of(
                  List.of("Accept-Language", "X-Tenant"),
                  List.of("application/json", "text/markdown"))
              .forEachPrincipal();
      SelectingFields fields =
          Fields.by(
              "ada",
              "Accept: text/markdown",
              "Accept-Language: de",
              "X-Tenant: a",
              "Accept-Encoding: gzip");
      String values = fields.values(declaration).orElseThrow();

      assertThat(SelectedVariant.by(fields, declaration, List.of("gzip")).likeliest())
          .isEqualTo(new VariantLabel("markdown.de." + values + ".gzip"));
    }

    @Test
    void isNamedByValuesAlone() {
      VariantDeclaration declaration = VariantDeclaration.of(List.of("X-Tenant"), List.of());
      SelectingFields fields = Fields.of("X-Tenant: a");

      assertThat(SelectedVariant.by(fields, declaration, NO_CODINGS).likeliest().label())
          .isEqualTo(fields.values(declaration).orElseThrow());
    }

    @Test
    void isOfTheStateForAWrite() {
      SelectedVariant write = SelectedVariant.ofWrite();

      assertThat(write.likeliest()).isEqualTo(VariantLabel.NONE);
      assertThat(write.mediaTypes()).isEmpty();
      assertThat(write.applied()).isEmpty();
    }
  }

  /** Section 12.5.3, where a server codes behind Jakarta REST. */
  @Nested
  final class UnseenCodings_12_5_3 {

    private static VariantLabel label(String acceptEncoding, String... serverCodings) {
      return SelectedVariant.by(
              Fields.of("Accept-Encoding: " + acceptEncoding), ONE, List.of(serverCodings))
          .likeliest();
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
          "X-Gzip     | gzip",
          "gzip, br   | gzip",
        })
    void areInTheLabelWhereTheClientAcceptsThem(String acceptEncoding, String label) {
      assertThat(label(acceptEncoding, "gzip")).isEqualTo(new VariantLabel(label));
    }

    @Test
    void areDigestedWhereTheChoiceIsTheCoders() {
      assertThat(label("gzip;q=0.5, *", "gzip"))
          .isEqualTo(new VariantLabel(LabelPart.digest("gzip;500,*;1000")));
    }
  }

  @Nested
  final class Sent_8_3 {

    @ParameterizedTest(name = "{0}: <{1}>")
    @CsvSource({
      "application/json, ''",
      "application/json;charset=UTF-8, ''",
      "text/markdown, markdown",
      "text/markdown;charset=utf-8, markdown",
      "text/markdown;variant=GFM, markdown",
      "text/plain, plain",
      "'', ''",
    })
    void mediaTypeReplacesThePrediction(String mediaType, String label) {
      assertThat(by(TWO).narrowedTo(sent(mediaType, null, null)).likeliest())
          .isEqualTo(new VariantLabel(label));
    }

    @Test
    void mediaTypeThatTwoDeclareIsTakenAsItIs() {
      VariantDeclaration declaration =
          VariantDeclaration.of(
              List.of("Accept"), List.of("text/plain;format=flowed", "text/plain;format=fixed"));
      MediaRange fixed = MediaRange.of("text", "plain", Map.of("format", "fixed"));

      assertThat(
              by(declaration).narrowedTo(sent("text/plain;format=fixed", null, null)).likeliest())
          .isEqualTo(new VariantLabel(LabelPart.ofMediaType(fixed)));
    }

    @Test
    void mediaTypeDoesNotSelectWhereThereIsNoChoice() {
      assertThat(by(ONE).narrowedTo(sent("text/plain", null, null)).likeliest())
          .isEqualTo(VariantLabel.NONE);
    }
  }

  @Nested
  final class Sent_8_4 {

    @ParameterizedTest(name = "{0}: <{1}>")
    @CsvSource({"gzip, gzip", "GZIP, gzip", "x-gzip, gzip", "br, br", "identity, ''"})
    void codingIsInTheLabel(String coding, String label) {
      SelectedVariant narrowed = by(ONE, "Accept-Encoding: gzip, br").narrowedTo(coded(coding));

      assertThat(narrowed.likeliest()).isEqualTo(new VariantLabel(label));
    }

    @Test
    void codingComesAfterTheMediaType() {
      assertThat(by(TWO).narrowedTo(sent("text/markdown", null, "gzip")).likeliest())
          .isEqualTo(new VariantLabel("markdown.gzip"));
    }

    @Test
    void codingReplacesTheOneThatIsUnseen() {
      SelectedVariant selected =
          SelectedVariant.by(Fields.of("Accept-Encoding: gzip, br"), ONE, List.of("gzip"));

      assertThat(selected.likeliest()).isEqualTo(new VariantLabel("gzip"));
      assertThat(selected.narrowedTo(coded("br")).likeliest()).isEqualTo(new VariantLabel("br"));
      assertThat(selected.narrowedTo(coded("identity")).likeliest())
          .isEqualTo(new VariantLabel("gzip"));
    }

    @Test
    void codingIsAppliedOnce() {
      SelectedVariant selected = by(ONE, "Accept-Encoding: gzip, br");

      assertThat(selected.narrowedTo(coded("gzip")).accepted()).isEqualTo(AcceptedCodings.NONE);
      assertThat(selected.narrowedTo(coded("identity")).accepted())
          .isEqualTo(selected.accepted())
          .isNotEqualTo(AcceptedCodings.NONE);
    }
  }

  /** Representations with different codings have different tags (section 8.8.3.3). */
  @Nested
  final class Tags_8_8_3_3 {

    @Test
    void differWithTheCoding() {
      SelectedVariant selected = by(TWO, "Accept: text/markdown");
      Validators state = Validators.of(ETag.strong("7-abc"));
      Stream<Representation> responses =
          Stream.of("identity", "gzip", "br", "zstd", "deflate", "compress", "exi", "gzip, br")
              .map(SelectedVariantTest::coded);

      assertThat(responses.map(sent -> selected.narrowedTo(sent).likeliest().apply(state)))
          .doesNotHaveDuplicates();
    }
  }

  @Nested
  final class Sent_8_5 {

    @ParameterizedTest(name = "asked for <{0}>, sent <{1}>: <{2}>")
    @CsvSource({"de, en, en", "de, DE-at, de-at", "'de, en;q=0.5', de, de", "de, de, de"})
    void languageReplacesTheOneThatWasAskedFor(String asked, String sent, String label) {
      SelectedVariant selected = by(BY_LANGUAGE, "Accept-Language: " + asked);

      assertThat(selected.inLanguageOf(sent("", sent, null)).likeliest())
          .isEqualTo(new VariantLabel(label));
    }

    @Test
    void languageStaysWhereTheResponseSaysNone() {
      SelectedVariant selected = by(BY_LANGUAGE, "Accept-Language: de", "Accept: text/markdown");

      assertThat(selected.inLanguageOf(sent("", null, null))).isEqualTo(selected);
    }

    @Test
    void languageDoesNotSelectWhereItIsNotDeclared() {
      SelectedVariant selected = by(TWO, "Accept-Language: de");

      assertThat(selected.inLanguageOf(sent("", "en", null))).isEqualTo(selected);
    }

    @Test
    void allElseStaysAsItIs() {
      VariantDeclaration declaration =
          VariantDeclaration.of(
              List.of("Accept-Language", "X-Tenant"), List.of("text/plain", "text/csv"));
      SelectingFields fields =
          Fields.of("Accept: text/csv", "Accept-Encoding: gzip", "X-Tenant: a");
      SelectedVariant selected = SelectedVariant.by(fields, declaration, List.of("gzip"));

      assertThat(selected.inLanguageOf(sent("", "en", null)).likeliest().label())
          .isEqualTo("csv.en." + fields.values(declaration).orElseThrow() + ".gzip");
    }
  }

  @Nested
  final class CodingAlone {

    @Test
    void remainsOfAllThatSelects() {
      SelectedVariant selected =
          SelectedVariant.by(
              Fields.of("Accept: text/markdown", "Accept-Language: de", "Accept-Encoding: gzip"),
              BY_LANGUAGE,
              List.of("gzip"));

      assertThat(selected.likeliest()).isEqualTo(new VariantLabel("markdown.de.gzip"));
      assertThat(selected.ofCodingAlone().likeliest()).isEqualTo(new VariantLabel("gzip"));
      assertThat(selected.ofCodingAlone().accepted()).isEqualTo(selected.accepted());
    }

    @Test
    void isNoneWhereNoneIsApplied() {
      assertThat(by(BY_LANGUAGE, "Accept-Language: de").ofCodingAlone().likeliest())
          .isEqualTo(VariantLabel.NONE);
    }
  }

  /** A tag of a coded representation shows that there is one. */
  @Nested
  final class Named_13_1 {

    private static final Validators STATE = Validators.of(ETag.strong("7"), NOW);

    private static String named(String acceptEncoding, String field, String... tags) {
      return by(ONE, "Accept-Encoding: " + acceptEncoding)
          .namedBy(Preconditions.of(Map.of(field, Arrays.asList(tags))::get, NOW), STATE)
          .label();
    }

    @ParameterizedTest(name = "Accept-Encoding: {0}, If-None-Match: {1}: <{2}>")
    @CsvSource(
        delimiter = '|',
        value = {
          "gzip      | \"7~gzip\"            | gzip",
          "x-gzip    | \"7~gzip\"            | gzip",
          "gzip      | W/\"7~gzip\"          | gzip",
          "gzip      | \"6~gzip\", \"7~gzip\" | gzip",
          "gzip      | \"7~br\"              | ''",
          "gzip      | \"6~gzip\"            | ''",
          "gzip      | \"8\"                 | ''",
          "gzip;q=0  | \"7~gzip\"            | ''",
          "identity  | \"7~gzip\"            | ''",
          "''        | \"7~gzip\"            | ''",
          "gzip      | *                   | ''",
          "gzip      | 7~gzip              | ''",
        })
    void codingIsTheOneOfATagThatIsHeldIfTheClientAcceptsIt(
        String acceptEncoding, String tags, String label) {
      assertThat(named(acceptEncoding, "If-None-Match", tags)).isEqualTo(label);
      assertThat(named(acceptEncoding, "If-Match", tags)).isEqualTo(label);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "'gzip;q=0.5, br', br",
      "'gzip, br;q=0.5', gzip",
      "'br;q=0.2, *;q=0.1', br",
    })
    void ofSeveralCodingsItIsTheMostWanted(String acceptEncoding, String label) {
      assertThat(named(acceptEncoding, "If-None-Match", "\"7~gzip\"", "\"7~br\"")).isEqualTo(label);
      assertThat(named(acceptEncoding, "If-None-Match", "\"7~br\"", "\"7~gzip\"")).isEqualTo(label);
    }

    @Test
    void codingIsThatOfTheSelectedMediaType() {
      SelectedVariant selected = by(TWO, "Accept: text/markdown", "Accept-Encoding: gzip");
      Preconditions preconditions =
          Preconditions.of(
              Map.of("If-None-Match", List.of("\"7~gzip\", \"7~markdown.gzip\""))::get, NOW);

      assertThat(selected.namedBy(preconditions, STATE))
          .isEqualTo(new VariantLabel("markdown.gzip"));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", "gzip"})
    void withoutTagsItIsTheLikeliest(String acceptEncoding) {
      SelectedVariant selected =
          by(TWO, "Accept: text/markdown", "Accept-Encoding: " + acceptEncoding);

      assertThat(selected.namedBy(Preconditions.none(), STATE))
          .isEqualTo(selected.likeliest())
          .isEqualTo(new VariantLabel("markdown"));
    }

    @Test
    void withoutAStateItIsTheLikeliest() {
      SelectedVariant selected = by(TWO, "Accept: text/markdown", "Accept-Encoding: gzip");
      Preconditions preconditions =
          Preconditions.of(Map.of("If-None-Match", List.of("\"7~markdown.gzip\""))::get, NOW);

      for (Validators none :
          List.of(Validators.absent(), Validators.unknown(), Validators.of(NOW))) {
        assertThat(selected.namedBy(preconditions, none)).isEqualTo(new VariantLabel("markdown"));
      }
    }
  }

  @Test
  void partsAreImmutable() {
    SelectedVariant selected =
        SelectedVariant.by(Fields.of("Accept-Encoding: gzip"), TWO, List.of("gzip"));

    assertThat(selected.mediaTypes()).isUnmodifiable();
    assertThat(selected.applied()).isUnmodifiable();
  }
}
