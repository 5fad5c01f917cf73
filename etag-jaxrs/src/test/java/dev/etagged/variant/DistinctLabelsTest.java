package dev.etagged.variant;

import static dev.etagged.variant.VariantSample.mediaType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No two representations of a state have one strong tag (RFC 9110 section 8.8.3). */
final class DistinctLabelsTest {

  private static final List<Optional<MediaRange>> MEDIA_TYPES =
      optional(
          Stream.of("application/json", "application/xml", "text/csv", "a/b")
              .map(VariantSample::mediaType));
  private static final List<Optional<String>> LANGUAGES =
      optional(
          Stream.of(
              "de",
              "de-at",
              "br",
              "pt-br",
              "xml",
              "csv",
              "gzip",
              "zstd",
              "markdown",
              "x-own",
              "a/b",
              "exi",
              "de.br",
              "de~br",
              "*"));
  private static final List<Optional<String>> VALUES = optional(Stream.of("a/b", "exi", "de,en"));
  private static final List<Optional<String>> CODINGS =
      optional(Stream.of("gzip", "br", "zstd", "x-br", "exi", "gzip, br", "a/b", "xml", "de"));

  private static <T> List<Optional<T>> optional(Stream<T> values) {
    return Stream.concat(Stream.of(Optional.<T>empty()), values.map(Optional::of)).toList();
  }

  private static List<SelectedVariant> variants() {
    List<SelectedVariant> variants = new ArrayList<>();
    for (Optional<MediaRange> type : MEDIA_TYPES) {
      for (Optional<String> language : LANGUAGES) {
        for (Optional<String> values : VALUES) {
          for (Optional<String> coding : CODINGS) {
            variants.add(variant(type, language, values, coding));
          }
        }
      }
    }
    return variants;
  }

  private static SelectedVariant variant(
      Optional<MediaRange> type,
      Optional<String> language,
      Optional<String> values,
      Optional<String> coding) {
    return new SelectedVariant(
        type.stream().toList(),
        Optional.empty(),
        language.map(List::of).map(LabelPart::ofLanguages),
        values.map(LabelPart::ofValues),
        false,
        coding);
  }

  @Test
  void eachVariantHasALabelOfItsOwn() {
    Map<VariantLabel, SelectedVariant> byLabel = new HashMap<>();
    for (SelectedVariant variant : variants()) {
      assertThat(byLabel.put(variant.label(), variant)).as("%s", variant).isNull();
    }
  }

  @Test
  void bretonXmlIsNotJsonInAnotherLanguageCodedInBrotli() {
    SelectedVariant breton =
        variant(
            Optional.of(mediaType("application/xml")),
            Optional.of("br"),
            Optional.empty(),
            Optional.empty());
    SelectedVariant coded =
        variant(Optional.empty(), Optional.of("xml"), Optional.empty(), Optional.of("br"));

    assertThat(breton.label()).isNotEqualTo(coded.label());
  }

  /** So that an intermediary's suffix always shows (section 13.1.1). */
  @Test
  void noLabelIsAnotherWithASuffix() {
    List<String> suffixes = new ArrayList<>();
    for (String coding :
        List.of("gzip", "x-gzip", "br", "zstd", "deflate", "compress", "x-compress")) {
      suffixes.addAll(List.of("-" + coding, "--" + coding, ";" + coding));
    }
    for (SelectedVariant variant : variants()) {
      String label = variant.label().label();
      assertThat(VariantLabel.stateOf(ETag.strong("7~" + label)).opaqueTag())
          .isEqualTo(label.isEmpty() ? "7~" : "7");
      for (String suffix : suffixes) {
        ETag suffixed = ETag.strong("7~" + label + suffix);
        assertThat(VariantLabel.stateOf(suffixed)).isEqualTo(suffixed);
      }
    }
  }
}
