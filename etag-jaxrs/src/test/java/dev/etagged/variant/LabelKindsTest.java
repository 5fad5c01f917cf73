package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A part shows its kind, wherever it stands. How parts are made: {@link LabelPartTest}. */
final class LabelKindsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "json, MEDIA_TYPE",
    "octets, MEDIA_TYPE",
    "markdown, MEDIA_TYPE",
    "xml, MEDIA_TYPE",
    "T47DEQpj8, MEDIA_TYPE",
    "de, LANGUAGE",
    "de_at, LANGUAGE",
    "pt_br, LANGUAGE",
    "zh_hant_tw, LANGUAGE",
    "gsw, LANGUAGE",
    "de_1090, LANGUAGE",
    "aa_bbbbbbbb_bbbbbbbb_bbbbbbbb_99999, LANGUAGE",
    "L47DEQpj8, LANGUAGE",
    "V_-_-_-_-, VALUES",
    "V12345678, VALUES",
    "VazAZ09zZ, VALUES",
    "gzip, CODING",
    "br, CODING",
    "zstd, CODING",
    "deflate, CODING",
    "compress, CODING",
    "CungWv48B, CODING",
  })
  void showInTheParts(String part, LabelPart kind) {
    assertThat(LabelPart.of(part)).contains(kind);
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      strings = {
        "",
        "a",
        "JSON",
        "x-gzip",
        "DE",
        "de-at",
        "de_AT",
        "de_",
        "_de",
        "d_at",
        "de__at",
        "de_123456789",
        "d1",
        "419",
        "41_at",
        "de_a;",
        "de_a+",
        "deutsch",
        "gzip_at",
        "aaa_bbbbbbbb_bbbbbbbb_bbbbbbbb_99999",
        "47DEQpj8",
        "V1234567",
        "V123456789",
        "X12345678",
        "v12345678",
        "V47DEQpj+",
        "V47DEQpj=",
        "V47DEQpj@",
        "V47DEQpj[",
        "V47DEQpj`",
        "V47DEQpj{",
        "V47DEQpj/",
        "V47DEQpj:",
        "V47DEQ pj",
        "json.de",
        "json~gz1",
        "7",
      })
  void areNotSeenInOtherText(String text) {
    assertThat(LabelPart.of(text)).isEmpty();
  }

  @Test
  void areThoseOfWhichPartsAreMade() {
    assertThat(LabelPart.CODINGS)
        .allMatch(coding -> LabelPart.of(coding).equals(Optional.of(LabelPart.CODING)));
    assertThat(List.of("application/json", "text/plain;a=b", "*/*", ""))
        .extracting(
            mediaType -> LabelPart.of(LabelPart.ofMediaType(VariantSample.mediaType(mediaType))))
        .containsOnly(Optional.of(LabelPart.MEDIA_TYPE));
    assertThat(List.of(List.of("de"), List.of("br"), List.of("de", "en"), List.<String>of()))
        .extracting(languages -> LabelPart.of(LabelPart.ofLanguages(languages)))
        .containsOnly(Optional.of(LabelPart.LANGUAGE));
    assertThat(LabelPart.of(LabelPart.ofValues("a"))).contains(LabelPart.VALUES);
    assertThat(LabelPart.of(LabelPart.ofCoding("exi"))).contains(LabelPart.CODING);
  }
}
