package dev.etagged.variant;

import static dev.etagged.variant.VariantSample.BY_LANGUAGE;
import static dev.etagged.variant.VariantSample.ONE;
import static dev.etagged.variant.VariantSample.TWO;
import static dev.etagged.variant.VariantSample.by;
import static dev.etagged.variant.VariantSample.coded;
import static dev.etagged.variant.VariantSample.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a selection by the fields of a response. */
final class SentVariantTest {

  @Nested
  final class MediaType_8_3 {

    @ParameterizedTest(name = "{0}: <{1}>")
    @CsvSource({
      "application/json, ''",
      "application/json;charset=UTF-8, ''",
      "text/markdown, markdown",
      "text/markdown;charset=utf-8, markdown",
      "text/markdown;variant=GFM, markdown",
      "text/plain, plain",
    })
    void isTheOnlyOneThatIsLeft(String mediaType, String label) {
      SelectedVariant narrowed = by(TWO).narrowedTo(sent(mediaType, null, null));

      assertThat(narrowed.mediaTypes()).hasSize(1);
      assertThat(narrowed.label()).isEqualTo(new VariantLabel(label));
      assertThat(narrowed.isCertain()).isTrue();
      assertThat(by(TWO).sentAs(sent(mediaType, null, null))).isEqualTo(narrowed);
    }

    @Test
    void staysOpenWhereTheResponseDoesNotNameIt() {
      SelectedVariant narrowed = by(TWO).narrowedTo(sent("", null, null));

      assertThat(narrowed).isEqualTo(by(TWO));
      assertThat(narrowed.isCertain()).isFalse();
    }

    @Test
    void isTheFirstWhereAResponseIsSentWithoutOne() {
      SelectedVariant sent = by(TWO).sentAs(sent("", null, null));

      assertThat(sent.mediaTypes()).containsExactly(by(TWO).mediaTypes().get(0));
      assertThat(sent.label()).isEqualTo(VariantLabel.NONE);
      assertThat(sent.isCertain()).isTrue();
    }

    @Test
    void isTakenAsItIsWhereTwoDeclareIt() {
      VariantDeclaration declaration =
          VariantDeclaration.of(
              List.of("Accept"), List.of("text/plain;format=flowed", "text/plain;format=fixed"));
      MediaRange fixed = VariantSample.mediaType("text/plain;format=fixed");

      assertThat(by(declaration).narrowedTo(sent("text/plain;format=fixed", null, null)).label())
          .isEqualTo(new VariantLabel(LabelPart.ofMediaType(fixed)));
    }

    @Test
    void doesNotSelectWhereThereIsNoChoice() {
      assertThat(by(ONE).narrowedTo(sent("text/plain", null, null))).isEqualTo(by(ONE));
      assertThat(by(ONE).sentAs(sent("text/plain", null, null))).isEqualTo(by(ONE));
    }
  }

  @Nested
  final class Coding_8_4 {

    private final SelectedVariant selected = by(ONE, "Accept-Encoding: gzip, br");

    @ParameterizedTest(name = "{0}: <{1}>")
    @CsvSource({"gzip, gzip", "GZIP, gzip", "x-gzip, gzip", "br, br"})
    void isInTheLabel(String coding, String label) {
      SelectedVariant narrowed = selected.narrowedTo(coded(coding));

      assertThat(narrowed.label()).isEqualTo(new VariantLabel(label));
      assertThat(narrowed.isCertain()).isTrue();
      assertThat(selected.sentAs(coded(coding))).isEqualTo(narrowed);
    }

    @Test
    void mayStillBeAppliedUntilTheResponseIsSent() {
      assertThat(selected.narrowedTo(coded("identity"))).isEqualTo(selected);
      assertThat(selected.isCertain()).isFalse();
      assertThat(selected.sentAs(coded("identity")).label()).isEqualTo(VariantLabel.NONE);
      assertThat(selected.sentAs(coded("identity")).isCertain()).isTrue();
    }

    @Test
    void isNotForeseenAgainWhereTheClientAcceptsNone() {
      assertThat(by(ONE).narrowedTo(coded("identity")).mayBeCoded()).isFalse();
      assertThat(by(ONE).narrowedTo(coded("gzip")).mayBeCoded()).isFalse();
    }

    @Test
    void comesAfterTheMediaType() {
      assertThat(by(TWO).narrowedTo(sent("text/markdown", null, "gzip")).label())
          .isEqualTo(new VariantLabel("markdown.gzip"));
      assertThat(by(TWO).sentAs(sent("text/markdown", null, "gzip")).label())
          .isEqualTo(new VariantLabel("markdown.gzip"));
    }

    @Test
    void replacesTheOneThatIsUnseen() {
      SelectedVariant behind =
          SelectedVariant.by(Fields.of("Accept-Encoding: gzip, br"), ONE, List.of("gzip"));

      assertThat(behind.label()).isEqualTo(new VariantLabel("gzip"));
      assertThat(behind.narrowedTo(coded("br")).label()).isEqualTo(new VariantLabel("br"));
      assertThat(behind.narrowedTo(coded("identity")).label()).isEqualTo(new VariantLabel("gzip"));
      assertThat(behind.sentAs(coded("identity")).label()).isEqualTo(new VariantLabel("gzip"));
    }
  }

  /** Representations with different codings have different tags (section 8.8.3.3). */
  @Nested
  final class Tags_8_8_3_3 {

    @Test
    void differWithTheCoding() {
      Validators state = Validators.of(ETag.strong("7-abc"));
      Stream<Representation> responses =
          Stream.of("identity", "gzip", "br", "zstd", "deflate", "compress", "exi", "gzip, br")
              .map(VariantSample::coded);

      assertThat(responses.map(sent -> by(TWO).narrowedTo(sent).label().apply(state)))
          .doesNotHaveDuplicates();
    }
  }

  @Nested
  final class Language_8_5 {

    @ParameterizedTest(name = "asked for <{0}>, sent <{1}>: <{2}>")
    @CsvSource({"de, en, en", "de, DE-at, de_at", "'de, en;q=0.5', de, de", "de, de, de"})
    void replacesTheOneThatWasAskedFor(String asked, String sent, String label) {
      SelectedVariant selected = by(BY_LANGUAGE, "Accept-Language: " + asked);

      assertThat(selected.inLanguageOf(sent("", sent, null)).label())
          .isEqualTo(new VariantLabel(label));
    }

    @Test
    void staysWhereTheResponseSaysNone() {
      SelectedVariant selected = by(BY_LANGUAGE, "Accept-Language: de", "Accept: text/markdown");

      assertThat(selected.inLanguageOf(sent("", null, null))).isEqualTo(selected);
    }

    @Test
    void staysWhereOnlyMediaTypeAndCodingAreRead() {
      SelectedVariant selected = by(BY_LANGUAGE, "Accept-Language: de");
      Representation sent = sent("text/markdown", "en", "gzip");

      assertThat(selected.narrowedTo(sent).label()).isEqualTo(new VariantLabel("markdown.de.gzip"));
      assertThat(selected.sentAs(sent).label()).isEqualTo(new VariantLabel("markdown.de.gzip"));
    }

    @Test
    void doesNotSelectWhereItIsNotDeclared() {
      SelectedVariant selected = by(TWO, "Accept-Language: de");

      assertThat(selected.inLanguageOf(sent("", "en", null))).isEqualTo(selected);
    }

    @Test
    void leavesAllElseAsItIs() {
      VariantDeclaration declaration =
          VariantDeclaration.of(List.of("Accept", "Accept-Language", "X-Tenant"), List.of("a/b"));
      SelectedVariant selected =
          SelectedVariant.by(
              Fields.of("Accept-Encoding: gzip", "X-Tenant: a"), declaration, List.of("gzip"));

      assertThat(selected.inLanguageOf(sent("c/d", "en", "br")))
          .isEqualTo(
              new SelectedVariant(
                  selected.mediaTypes(),
                  selected.unlabelled(),
                  selected.language().map(asked -> "en"),
                  selected.values(),
                  true,
                  selected.applied()));
    }
  }

  @Nested
  final class CodingAlone {

    private final SelectedVariant selected =
        SelectedVariant.by(
                Fields.of("Accept-Language: de", "Accept-Encoding: gzip"),
                BY_LANGUAGE,
                List.of("gzip"))
            .narrowedTo(sent("text/markdown", null, null));

    @Test
    void remainsOfAllThatSelects() {
      assertThat(selected.label()).isEqualTo(new VariantLabel("markdown.de.gzip"));
      assertThat(selected.ofCodingAlone().label()).isEqualTo(new VariantLabel("gzip"));
      assertThat(selected.ofCodingAlone().mayBeCoded()).isTrue();
    }

    @Test
    void isNoneWhereNoneIsApplied() {
      assertThat(by(BY_LANGUAGE, "Accept-Language: de").ofCodingAlone())
          .isEqualTo(SelectedVariant.ofWrite());
    }
  }
}
