package dev.etagged.variant;

import java.util.List;

/**
 * The media types among which a runtime chooses by {@code Accept} (RFC 9110 section 12.5.1, Jakarta
 * REST 3.1 section 3.8).
 *
 * @param mediaTypes the media types of {@code @Produces}, each once, in their order
 */
public record Negotiation(List<MediaRange> mediaTypes) {

  public Negotiation {
    mediaTypes = List.copyOf(mediaTypes);
  }

  /** From the strings of the annotation, each of which may be a list. */
  static Negotiation among(List<String> produces) {
    return new Negotiation(
        produces.stream()
            .flatMap(value -> QuotedText.split(value, ',', value.length()).stream())
            .flatMap(List::stream)
            .map(value -> MediaRange.of(Preference.of(value, "qs")))
            .distinct()
            .toList());
  }

  /** Whether there is a choice. */
  boolean isOfSeveral() {
    return mediaTypes.size() > 1;
  }

  /** Whether the response will have one of them: not if {@code @Produces} leaves it open. */
  boolean isClosed() {
    return !mediaTypes.isEmpty() && mediaTypes.stream().allMatch(MediaRange::isConcrete);
  }
}
