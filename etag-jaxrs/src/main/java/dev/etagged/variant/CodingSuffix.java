package dev.etagged.variant;

import dev.etagged.http.ETag;
import java.util.List;
import java.util.stream.Stream;

/**
 * The suffix by which an intermediary marks the entity tag of a response that it coded: {@code
 * -gzip} (Apache's mod_deflate), {@code --gzip} (Jetty), {@code ;gzip}, {@code -br} and the like
 * for the other registered content codings (RFC 9110 section 8.4.1).
 *
 * <p>Some of them take no suffix off when the tag comes back, so that an origin server which
 * compares opaque-tags alone never answers 304 behind them.
 *
 * <pre>{@code
 * CodingSuffix.without(ETag.strong("7-abc-gzip"))     // ["7-abc"]
 * CodingSuffix.without(ETag.strong("7-abc--gzip"))    // ["7-abc", "7-abc-"]: either may be meant
 * CodingSuffix.without(ETag.strong("7-abc"))          // []
 * }</pre>
 */
public final class CodingSuffix {

  private static final List<String> CODINGS =
      List.of("gzip", "x-gzip", "br", "zstd", "deflate", "compress", "x-compress");
  private static final String[] SUFFIXES =
      CODINGS.stream()
          .flatMap(coding -> Stream.of("--", "-", ";").map(separator -> separator + coding))
          .toArray(String[]::new);

  private CodingSuffix() {}

  /**
   * The tags which this one may have been before an intermediary added a suffix.
   *
   * @param tag any tag
   * @return those tags, with the strength of this one; empty if it has no such suffix
   */
  public static List<ETag> without(ETag tag) {
    List<ETag> originals = List.of();
    for (String suffix : SUFFIXES) {
      int length = tag.opaqueTag().length() - suffix.length();
      if (length > 0 && tag.opaqueTag().endsWith(suffix)) {
        ETag original = new ETag(tag.opaqueTag().substring(0, length), tag.strength());
        originals = Stream.concat(originals.stream(), Stream.of(original)).toList();
      }
    }
    return originals;
  }
}
