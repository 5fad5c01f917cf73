package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VariantLabelTest {

  private static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");

  private static VariantLabel label(String... parts) {
    return VariantLabel.of(List.of(parts));
  }

  @Nested
  final class Tags_8_8_3 {

    @Test
    void ofAVariantEndWithItsLabel() {
      assertThat(label("markdown", "de").apply(Validators.of(ETag.strong("7-abc"))))
          .isEqualTo(Validators.of(ETag.strong("7-abc~markdown.de")));
    }

    @Test
    void keepTheirStrength() {
      assertThat(label("json").apply(Validators.of(ETag.weak("7"))))
          .isEqualTo(Validators.of(ETag.weak("7~json")));
    }

    @Test
    void keepTheDateBesideThem() {
      assertThat(label("json").apply(Validators.of(ETag.strong("7"), NOON)))
          .isEqualTo(Validators.of(ETag.strong("7~json"), NOON));
    }

    @Test
    void areThoseOfTheStateWhereThereIsOneRepresentation() {
      Validators state = Validators.of(ETag.strong("7"), NOON);

      assertThat(VariantLabel.NONE.apply(state)).isSameAs(state);
      assertThat(VariantLabel.NONE).isEqualTo(label());
    }

    @Test
    void areNotMadeWhereThereIsNone() {
      assertThat(label("json").apply(Validators.absent())).isEqualTo(Validators.absent());
      assertThat(label("json").apply(Validators.unknown())).isEqualTo(Validators.unknown());
      assertThat(label("json").apply(Validators.of(NOON))).isEqualTo(Validators.of(NOON));
    }
  }

  @Nested
  final class Codings_8_8_3_3 {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
        strings = {
          "gzip",
          "json.gzip",
          "json.de.zstd",
          "deflate",
          "V47DEQpj8.compress",
          "C47DEQpj8",
          "de.C47DEQpj8"
        })
    void showInTheLabel(String label) {
      assertThat(new VariantLabel(label).isCoded()).isTrue();
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", "json", "json.de", "V47DEQpj8", "gzip.json", "jsongzip", "gzip."})
    void doNotShowWhereThereIsNone(String label) {
      assertThat(new VariantLabel(label).isCoded()).isFalse();
    }
  }

  @Nested
  final class States {

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
      "7~json, 7",
      "7~gzip, 7",
      "7~de, 7",
      "7~json.de.gzip, 7",
      "7~json.V47DEQpj8.gzip, 7",
      "7~L47DEQpj8.br, 7",
      "7~pt_br.br, 7",
      "7~T12345678.aa_bbbbbbbb_bbbbbbbb_bbbbbbbb_99999.V12345678.C12345678, 7",
      "7-oHpiJkgSs-I~markdown.de.gzip, 7-oHpiJkgSs-I",
      "a~b~json, a~b",
      "7~json~gzip, 7~json",
      "~json, ''",
    })
    void areNamedByTheTagsOfTheirRepresentations(String tag, String state) {
      assertThat(VariantLabel.stateOf(ETag.strong(tag))).isEqualTo(ETag.strong(state));
      assertThat(VariantLabel.stateOf(ETag.weak(tag))).isEqualTo(ETag.weak(state));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
        strings = {
          "",
          "7",
          "7-abc",
          "json",
          "7.json",
          "~",
          "7~",
          "7~JSON",
          "7~1",
          "7~v1",
          "7~json.",
          "7~.json",
          "7~json..gzip",
          "7~json.1",
          "7~unknowable",
          "7~json~",
          "7~json~1",
          "7~json/de",
          "7~json-gzip",
          "7~de-gzip",
          "7~pt-br",
          "7~47DEQpj8",
          "7~gzip.json",
          "7~gzip.br",
          "7~de.json",
          "7~json.xml",
          "7~de.en",
          "7~V47DEQpj8.de",
          "7~T12345678.aa_bbbbbbbb_bbbbbbbb_bbbbbbbb_99999.V12345678.C123456789",
        })
    void areNotFoundBehindWhatCannotBeALabel(String tag) {
      ETag sent = ETag.strong(tag);

      assertThat(VariantLabel.stateOf(sent)).isSameAs(sent);
    }

    @Test
    void areFoundBehindAnyLabelThatWasMade() {
      VariantLabel label =
          label(
              LabelPart.ofMediaType(MediaRange.of("application", "vnd.example+json", Map.of())),
              LabelPart.ofLanguages(List.of("de", "en")),
              LabelPart.ofValues("x-tenant=1:a"),
              LabelPart.ofCoding("gzip;500,*;0"));
      Optional<ETag> tag = label.apply(Validators.of(ETag.weak("7"))).entityTag();

      assertThat(tag.map(VariantLabel::stateOf)).contains(ETag.weak("7"));
    }
  }
}
