package dev.etagged.variant;

import java.util.List;
import java.util.Optional;

/**
 * What a method was seen to send with 200: the choice that the runtime, a coder and the method
 * itself made, and what filters say about a response that has content.
 *
 * @param mediaType the media type
 * @param coding the content coding; empty for none
 * @param vary the names in {@code Vary} that each of its responses had
 * @param cacheControl the value of {@code Cache-Control} that each of its responses had; empty for
 *     none
 * @param isReliable whether a 304 can be made of it without the method: not if the method chose
 *     otherwise for another state, or put fields on its response that a 304 must have as well
 */
public record Precedent(
    Optional<MediaRange> mediaType,
    Optional<String> coding,
    List<String> vary,
    String cacheControl,
    boolean isReliable) {

  public Precedent {
    vary = List.copyOf(vary);
  }

  /** The choice. */
  public Representation representation() {
    return new Representation(mediaType, Optional.empty(), coding);
  }

  /** What the two have in common. */
  Precedent and(Precedent later) {
    boolean sameChoice = mediaType.equals(later.mediaType) && coding.equals(later.coding);
    return new Precedent(
        mediaType,
        coding,
        vary.stream().filter(name -> later.vary.stream().anyMatch(name::equalsIgnoreCase)).toList(),
        cacheControl.equals(later.cacheControl) ? cacheControl : "",
        sameChoice && isReliable && later.isReliable);
  }
}
