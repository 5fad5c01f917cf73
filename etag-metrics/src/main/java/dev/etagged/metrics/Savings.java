package dev.etagged.metrics;

import dev.etagged.Decision;
import dev.etagged.SentContent;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a 304 saves: the length of the 200 with the same tag, if this node has sent it lately; else
 * the length of the last 200 of the same method; else it is not known.
 */
final class Savings {

  private static final int MOST_TAGS = 1_000;

  private final SentLengths<Representation> byTag = new SentLengths<>(MOST_TAGS);
  private final SentLengths<String> byMethod = new SentLengths<>(MOST_TAGS);

  private record Representation(String resourceMethod, String tag) {}

  /** Octets, and whether they are of the very representation. */
  record Saving(long octets, boolean isOfTag) {}

  void note(SentContent content) {
    content
        .entityTag()
        .ifPresent(
            tag ->
                byTag.put(
                    new Representation(content.resourceMethod(), tag.opaqueTag()),
                    content.octets()));
    byMethod.put(content.resourceMethod(), content.octets());
  }

  /** Empty if nothing is known. */
  Optional<Saving> of(Decision notModified) {
    String method = notModified.resourceMethod();
    OptionalLong exact =
        notModified
            .validators()
            .entityTag()
            .map(tag -> byTag.of(new Representation(method, tag.opaqueTag())))
            .orElse(OptionalLong.empty());
    if (exact.isPresent()) {
      return Optional.of(new Saving(exact.getAsLong(), true));
    }
    OptionalLong last = byMethod.of(method);
    return last.isPresent() ? Optional.of(new Saving(last.getAsLong(), false)) : Optional.empty();
  }
}
