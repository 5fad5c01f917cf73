package dev.etagged.variant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.digest.ContentDigest;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelPartTest {

  private static String ofMediaType(String mediaType) {
    return LabelPart.ofMediaType(VariantSample.mediaType(mediaType));
  }

  private static String digest(String text) {
    return ContentDigest.of(text.getBytes(UTF_8)).substring(0, 8);
  }

  @Nested
  final class MediaTypes_8_3_1 {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
      "application/json, json",
      "APPLICATION/JSON, json",
      "application/xml, xml",
      "application/hal+json, hal",
      "application/octet-stream, octets",
      "text/plain, plain",
      "text/plain;charset=utf-8, plain",
      "text/html; charset=UTF-8, html",
      "text/markdown, markdown",
      "text/csv, csv",
      "image/svg+xml, svg",
      "image/avif, avif",
    })
    void wellKnownHaveAShortName(String mediaType, String part) {
      assertThat(ofMediaType(mediaType)).isEqualTo(part);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
        strings = {
          "application/vnd.example+json",
          "application/json;profile=x",
          "text/plain;charset=utf-16",
          "text/xml",
          "text/json",
          "a/b",
        })
    void othersHaveADigest(String mediaType) {
      assertThat(ofMediaType(mediaType))
          .isEqualTo("T" + digest(VariantSample.mediaType(mediaType).toString()));
    }

    @Test
    void charsetIsLeftOutWhereItIsThatParameter() {
      assertThat(ofMediaType("text/plain;charset=utf-8x"))
          .isNotEqualTo(ofMediaType("text/plainx"))
          .isNotEqualTo(ofMediaType("text/plain"));
      assertThat(ofMediaType("a/b;charset=\"UTF-8\";x=1")).isEqualTo(ofMediaType("a/b;x=1"));
      assertThat(ofMediaType("a/b;x=\";charset=utf-8\"")).isNotEqualTo(ofMediaType("a/b;x=\"\""));
      assertThat(ofMediaType("a/b;x=\"1;y=2\"")).isNotEqualTo(ofMediaType("a/b;x=1;y=2"));
    }

    @Test
    void orderOfParametersMakesNoDifference() {
      assertThat(ofMediaType("text/plain;a=1;b=2")).isEqualTo(ofMediaType("text/plain;b=2;a=1"));
    }

    @Test
    void parametersMakeADifference() {
      assertThat(ofMediaType("text/plain;format=flowed"))
          .isNotEqualTo(ofMediaType("text/plain;format=fixed"))
          .isNotEqualTo(ofMediaType("text/plain"));
    }
  }

  @Nested
  final class Languages_8_5_1 {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
      "de, de",
      "de-at, de_at",
      "pt-br, pt_br",
      "zh-hant-tw, zh_hant_tw",
      "sl-rozaj-biske-1994, sl_rozaj_biske_1994",
      "gsw, gsw",
      "es-419, es_419",
      "aa-bbbbbbbb-bbbbbbbb-bbbbbbbb-99999, aa_bbbbbbbb_bbbbbbbb_bbbbbbbb_99999",
    })
    void oneIsWrittenOut(String language, String part) {
      assertThat(LabelPart.ofLanguages(List.of(language))).isEqualTo(part);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
        strings = {
          "*",
          "i-klingon",
          "x-own",
          "de_at",
          "de_at-x1",
          "de-",
          "d",
          "deutsch",
          "de~at",
          "de.at",
          "",
          "aaa-bbbbbbbb-bbbbbbbb-bbbbbbbb-99999",
        })
    void anyOtherTextIsDigested(String language) {
      assertThat(LabelPart.ofLanguages(List.of(language))).isEqualTo("L" + digest(language));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"br", "xml", "hal", "csv", "pdf", "png", "svg"})
    void oneThatIsTheWordOfSomethingElseIsDigested(String language) {
      assertThat(LabelPart.ofLanguages(List.of(language))).isEqualTo("L" + digest(language));
    }

    @Test
    void severalAreDigestedInTheirOrder() {
      assertThat(LabelPart.ofLanguages(List.of("de", "en")))
          .isEqualTo("L" + digest("de\nen"))
          .isNotEqualTo(LabelPart.ofLanguages(List.of("en", "de")))
          .isNotEqualTo(LabelPart.ofLanguages(List.of("de,en")))
          .isNotEqualTo(LabelPart.ofLanguages(List.of("de")));
    }

    @Test
    void noneIsTheDigestOfNothing() {
      assertThat(LabelPart.ofLanguages(List.of())).isEqualTo("L47DEQpj8");
    }
  }

  @Nested
  final class Codings_8_4_1 {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
      "gzip, gzip",
      "x-gzip, gzip",
      "compress, compress",
      "x-compress, compress",
      "deflate, deflate",
      "br, br",
      "zstd, zstd",
    })
    void registeredAreWrittenOut(String coding, String part) {
      assertThat(LabelPart.ofCoding(coding)).isEqualTo(part);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
        strings = {
          "exi",
          "x-own",
          "x-br",
          "x-deflate",
          "gzip, br",
          "gzip;500",
          "identity",
          "*",
          ""
        })
    void anyOtherTextIsDigested(String coding) {
      assertThat(LabelPart.ofCoding(coding)).isEqualTo("C" + digest(coding));
    }
  }

  @Nested
  final class Values {

    @ParameterizedTest(name = "<{0}>")
    @CsvSource({"'', V47DEQpj8", "abc, VungWv48B"})
    void areTheBeginningOfSha256(String selection, String part) {
      assertThat(LabelPart.ofValues(selection)).isEqualTo(part);
    }

    @Test
    void areOfTextInUtf8() {
      assertThat(LabelPart.ofValues("ä"))
          .isNotEqualTo(LabelPart.ofValues("?"))
          .isNotEqualTo(LabelPart.ofValues("a"));
    }
  }
}
