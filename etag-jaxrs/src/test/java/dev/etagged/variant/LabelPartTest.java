package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelPartTest {

  private static String ofMediaType(String mediaType) {
    return LabelPart.ofMediaType(MediaRange.of(Preference.of(mediaType, "q")));
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
          .isEqualTo(LabelPart.digest(MediaRange.of(Preference.of(mediaType, "q")).toString()));
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

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"de", "de-at", "zh-hant-tw", "sl-rozaj-biske-1994", "gsw", "es-419"})
    void oneIsWrittenOut(String language) {
      assertThat(LabelPart.ofLanguages(List.of(language))).isEqualTo(language);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
        strings = {"*", "i-klingon", "x-own", "de_at", "de-", "d", "deutsch", "de~at", "de.at", ""})
    void anyOtherTextIsDigested(String language) {
      assertThat(LabelPart.ofLanguages(List.of(language))).isEqualTo(LabelPart.digest(language));
    }

    @Test
    void severalAreDigestedInTheirOrder() {
      assertThat(LabelPart.ofLanguages(List.of("de", "en")))
          .isEqualTo(LabelPart.digest("de,en"))
          .isNotEqualTo(LabelPart.ofLanguages(List.of("en", "de")))
          .isNotEqualTo(LabelPart.ofLanguages(List.of("de")));
    }

    @Test
    void noneIsTheDigestOfNothing() {
      assertThat(LabelPart.ofLanguages(List.of())).isEqualTo("47DEQpj8");
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
    @ValueSource(strings = {"exi", "x-own", "gzip, br", "gzip;500,br;1000", "identity", "*", ""})
    void anyOtherTextIsDigested(String coding) {
      assertThat(LabelPart.ofCoding(coding)).isEqualTo(LabelPart.digest(coding));
    }
  }

  @Nested
  final class Digests {

    @ParameterizedTest(name = "of <{0}>")
    @CsvSource({"'', 47DEQpj8", "abc, ungWv48B"})
    void areTheBeginningOfSha256(String text, String digest) {
      assertThat(LabelPart.digest(text)).isEqualTo(digest);
    }

    @Test
    void areOfTextInUtf8() {
      assertThat(LabelPart.digest("ä"))
          .isNotEqualTo(LabelPart.digest("?"))
          .isNotEqualTo(LabelPart.digest("a"));
    }
  }

  @Nested
  final class Parts {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
        strings = {
          "json",
          "octets",
          "markdown",
          "jpeg",
          "gzip",
          "br",
          "zstd",
          "deflate",
          "compress",
          "de",
          "de-at",
          "zh-hant-tw",
          "gsw",
          "47DEQpj8",
          "ungWv48B",
          "_-_-_-_-",
          "12345678",
        })
    void areRecognized(String part) {
      assertThat(LabelPart.isPart(part)).isTrue();
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
        strings = {
          "",
          "a",
          "JSON",
          "x-gzip",
          "DE",
          "de-AT",
          "de-",
          "-de",
          "deutsch",
          "1234567",
          "123456789",
          "47DEQpj+",
          "47DEQpj=",
          "47DEQ pj",
          "json.de",
          "json~gz1",
          "7",
        })
    void othersAreNot(String text) {
      assertThat(LabelPart.isPart(text)).isFalse();
    }

    @Test
    void allThatAreMadeAreRecognized() {
      assertThat(LabelPart.CODINGS).allMatch(LabelPart::isPart);
      assertThat(Arrays.asList("application/json", "text/plain;a=b", "*/*", ""))
          .allMatch(mediaType -> LabelPart.isPart(ofMediaType(mediaType)));
      assertThat(List.of(List.of("de"), List.of("de", "en"), List.<String>of()))
          .allMatch(languages -> LabelPart.isPart(LabelPart.ofLanguages(languages)));
    }
  }
}
