package dev.etagged.variant;

import java.util.Arrays;
import java.util.List;

/**
 * The media types among which a runtime chooses by {@code Accept} (RFC 9110 section 12.5.1, Jakarta
 * REST 3.1 section 3.8).
 *
 * @param mediaTypes the media types of {@code @Produces}, in their order
 */
public record Negotiation(List<MediaRange> mediaTypes) {

  public Negotiation {
    mediaTypes = List.copyOf(mediaTypes);
  }

  static Negotiation among(List<String> produces) {
    return new Negotiation(
        produces.stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .filter(value -> !value.isBlank())
            .map(value -> MediaRange.of(Preference.of(value, "qs")))
            .toList());
  }

  /** Whether the response will have one of them: not if {@code @Produces} leaves it open. */
  boolean isClosed() {
    return !mediaTypes.isEmpty() && mediaTypes.stream().allMatch(MediaRange::isConcrete);
  }
}
