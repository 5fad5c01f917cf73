package dev.etagged.variant;

import java.util.Locale;
import java.util.Map;
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
  private static final MediaRange EVENT_STREAM = new MediaRange("text", "event-stream", Map.of());
  private static final String MULTIPART = "multipart";
  private static final String BOUNDARY = "boundary";

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

  /**
   * Whether a second response can have the same octets. An event stream has no end by itself, and a
   * writer chooses another boundary for each multipart content that has none yet (RFC 2046 section
   * 5.1.1).
   */
  public boolean isRepeatable() {
    return mediaType
        .filter(
            type ->
                type.isSameType(EVENT_STREAM)
                    || (type.type().equals(MULTIPART) && !type.parameters().containsKey(BOUNDARY)))
        .isEmpty();
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> !text.isEmpty());
  }
}
