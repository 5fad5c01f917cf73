package dev.etagged.variant;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a response says about the representation that it contains.
 *
 * @param mediaType its media type, if that is settled
 * @param language its language, in lower case
 * @param coding its content coding, in lower case, if one was applied where it can be seen
 */
public record Representation(
    Optional<MediaRange> mediaType, Optional<String> language, Optional<String> coding) {

  private static final String IDENTITY = "identity";

  /**
   * Reads the fields of a response. An empty field says nothing.
   *
   * @param language the value of {@code Content-Language}, or null
   * @param coding the value of {@code Content-Encoding}, or null
   */
  public static Representation of(
      Optional<MediaRange> mediaType, @Nullable String language, @Nullable String coding) {
    return new Representation(
        mediaType, text(language), text(coding).filter(name -> !name.equals(IDENTITY)));
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> !text.isEmpty());
  }
}
