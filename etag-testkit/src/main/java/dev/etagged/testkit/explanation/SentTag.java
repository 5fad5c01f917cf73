package dev.etagged.testkit.explanation;

import dev.etagged.http.ETag;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a tag that a client sent relates to the current one.
 *
 * @param sent what was sent
 * @param current the current tag
 */
record SentTag(ETag sent, ETag current) {

  private static final Pattern SUFFIX =
      Pattern.compile("(?i)[-;:~.]{1,2}(gzip|gz|br|zstd|deflate|df)$");

  /** The tag without what a compressor adds to it, if it has such a suffix. */
  static Optional<String> withoutSuffix(ETag tag) {
    String stripped = SUFFIX.matcher(tag.opaqueTag()).replaceFirst("");
    return stripped.equals(tag.opaqueTag()) ? Optional.empty() : Optional.of(stripped);
  }

  /** Whether the two differ by a compressor's suffix alone. */
  boolean differsBySuffix() {
    String mine = withoutSuffix(sent).orElse(sent.opaqueTag());
    String other = withoutSuffix(current).orElse(current.opaqueTag());
    return mine.equals(other) && !sent.weaklyMatches(current);
  }

  /** Whether only a weak comparison matches. */
  boolean differsByStrength() {
    return sent.weaklyMatches(current) && !sent.stronglyMatches(current);
  }

  String weakly() {
    return sent
        + " with "
        + current
        + " by weak comparison: "
        + (sent.weaklyMatches(current) ? "match" : "no match");
  }

  String strongly() {
    String result = sent.stronglyMatches(current) ? "match" : "no match";
    return sent
        + " with "
        + current
        + " by strong comparison: "
        + result
        + (differsByStrength() ? ", since a weak tag never matches strongly" : "");
  }
}
