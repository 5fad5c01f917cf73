package dev.etagged.variant;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.digest.ContentDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the parts of a variant are written in a tag: the well-known in short form, all others as a
 * digest of eight characters.
 */
public final class LabelPart {

  private static final int DIGEST_LENGTH = 8;

  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("application/json", "json"),
          Map.entry("application/xml", "xml"),
          Map.entry("application/yaml", "yaml"),
          Map.entry("application/cbor", "cbor"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/hal+json", "hal"),
          Map.entry("application/ld+json", "jsonld"),
          Map.entry("application/atom+xml", "atom"),
          Map.entry("application/octet-stream", "octets"),
          Map.entry("text/plain", "plain"),
          Map.entry("text/html", "html"),
          Map.entry("text/markdown", "markdown"),
          Map.entry("text/csv", "csv"),
          Map.entry("text/calendar", "calendar"),
          Map.entry("image/svg+xml", "svg"),
          Map.entry("image/png", "png"),
          Map.entry("image/jpeg", "jpeg"),
          Map.entry("image/webp", "webp"),
          Map.entry("image/avif", "avif"));

  /** The registered content codings that are in use. */
  public static final List<String> CODINGS = List.of("gzip", "br", "zstd", "deflate", "compress");

  /** The greatest length of a language tag that RFC 5646 section 4.4.1 asks to provide for. */
  private static final int LANGUAGE_LENGTH = 35;

  private static final int SHORTEST_SUBTAG = 2;
  private static final int LONGEST_LANGUAGE = 3;
  private static final int LONGEST_SUBTAG = 8;

  private LabelPart() {}

  static String ofMediaType(MediaRange mediaType) {
    String name = mediaType.toString().replace(";charset=utf-8", "");
    return Optional.ofNullable(MEDIA_TYPES.get(name)).orElseGet(() -> digest(name));
  }

  /** In lower case already. */
  static String ofLanguages(List<String> languages) {
    String only = languages.size() == 1 ? languages.get(0) : "";
    return isLanguage(only) ? only : digest(String.join(",", languages));
  }

  static String ofCoding(String coding) {
    String name = codingName(coding);
    return CODINGS.contains(name) ? name : digest(coding);
  }

  /** {@code x-gzip} is another name of {@code gzip} (RFC 9110 section 8.4.1.3). */
  static String codingName(String coding) {
    return coding.startsWith("x-") ? coding.substring(2) : coding;
  }

  static String digest(String text) {
    return ContentDigest.of(text.getBytes(UTF_8)).substring(0, DIGEST_LENGTH);
  }

  /** Whether it can be a part of a label that was made here. */
  static boolean isPart(String part) {
    return MEDIA_TYPES.containsValue(part)
        || CODINGS.contains(part)
        || isLanguage(part)
        || isDigest(part);
  }

  /** A language and its subtags, as far as a tag of ours has them in plain text. */
  private static boolean isLanguage(String text) {
    if (text.length() > LANGUAGE_LENGTH) {
      return false;
    }
    String[] subtags = text.split("-", -1);
    boolean language = subtags[0].length() <= LONGEST_LANGUAGE && isOfLetters(subtags[0]);
    return language && Arrays.stream(subtags).allMatch(LabelPart::isSubtag);
  }

  private static boolean isSubtag(String text) {
    return text.length() >= SHORTEST_SUBTAG
        && text.length() <= LONGEST_SUBTAG
        && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }

  private static boolean isOfLetters(String text) {
    return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean isDigest(String text) {
    return text.length() == DIGEST_LENGTH && text.chars().allMatch(LabelPart::isBase64url);
  }

  private static boolean isBase64url(int c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }
}
