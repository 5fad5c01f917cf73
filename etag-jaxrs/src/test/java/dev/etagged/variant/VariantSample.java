package dev.etagged.variant;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Declarations, requests and responses of which the tests of variants speak. */
final class VariantSample {

  static final VariantDeclaration ONE = VariantDeclaration.of(List.of(), List.of());
  static final VariantDeclaration TWO =
      VariantDeclaration.of(List.of(), List.of("application/json", "text/markdown"));
  static final VariantDeclaration BY_LANGUAGE =
      VariantDeclaration.of(
          List.of("Accept-Language"), List.of("application/json", "text/markdown"));

  private VariantSample() {}

  static SelectedVariant by(VariantDeclaration declaration, String... lines) {
    return SelectedVariant.by(Fields.of(lines), declaration, List.of());
  }

  static MediaRange mediaType(String text) {
    return MediaRange.of(Preference.of(text, "q"));
  }

  /** What a response says; an empty media type or null is a field that it does not have. */
  static Representation sent(String mediaType, @Nullable String language, @Nullable String coding) {
    return Representation.of(
        Optional.of(mediaType).filter(text -> !text.isEmpty()).map(VariantSample::mediaType),
        language,
        coding);
  }

  static Representation coded(String coding) {
    return sent("", null, coding);
  }
}
