package dev.etagged.variant;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.digest.ContentDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a label. Each is one word in lower case, or a digest of eight characters behind the
 * capital letter of its kind, so that a part shows its kind wherever it stands:
 *
 * <pre>
 * media type   json, markdown, ...    or T and a digest
 * language     de, pt_br, ...         or L and a digest
 * values                              V and a digest
 * coding       gzip, br, ...          or C and a digest
 * </pre>
 *
 * <p>No word has a hyphen or a semicolon, and no digest is longer than another: so no part is
 * another one with a suffix of {@link CodingSuffix}.
 */
public enum LabelPart {
  MEDIA_TYPE('T'),
  LANGUAGE('L'),
  VALUES('V'),
  CODING('C');

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

  private static final Set<String> MEDIA_TYPE_WORDS = Set.copyOf(MEDIA_TYPES.values());

  /** The registered content codings that are in use. */
  public static final List<String> CODINGS = List.of("gzip", "br", "zstd", "deflate", "compress");

  /** Their other names (RFC 9110 section 8.4.1). */
  private static final Map<String, String> CODING_ALIASES =
      Map.of("x-gzip", "gzip", "x-compress", "compress");

  /** The greatest length of a language tag that RFC 5646 section 4.4.1 asks to provide for. */
  private static final int LANGUAGE_LENGTH = 35;

  private static final int SHORTEST_SUBTAG = 2;
  private static final int LONGEST_LANGUAGE = 3;
  private static final int LONGEST_SUBTAG = 8;

  private final char letter;

  LabelPart(char letter) {
    this.letter = letter;
  }

  static String ofMediaType(MediaRange mediaType) {
    String name = mediaType.withoutCharset("utf-8").toString();
    return Optional.ofNullable(MEDIA_TYPES.get(name)).orElseGet(() -> MEDIA_TYPE.digest(name));
  }

  /** In lower case already, the most wanted first. A line break is in none of them. */
  static String ofLanguages(List<String> languages) {
    String only = languages.size() == 1 ? languages.get(0) : "";
    String word = only.replace('-', '_');
    return only.indexOf('_') < 0 && LANGUAGE.hasWord(word)
        ? word
        : LANGUAGE.digest(String.join("\n", languages));
  }

  /** All else that selects. */
  static String ofValues(String selection) {
    return VALUES.digest(selection);
  }

  static String ofCoding(String coding) {
    String name = codingName(coding);
    return CODINGS.contains(name) ? name : CODING.digest(name);
  }

  static String codingName(String coding) {
    return CODING_ALIASES.getOrDefault(coding, coding);
  }

  /** The kind of a part; empty if it was not made here. */
  static Optional<LabelPart> of(String part) {
    return Arrays.stream(values()).filter(kind -> kind.isKindOf(part)).findFirst();
  }

  boolean isKindOf(String part) {
    return hasWord(part) || isDigest(part);
  }

  private String digest(String text) {
    return letter + ContentDigest.of(text.getBytes(UTF_8)).substring(0, DIGEST_LENGTH);
  }

  /** A language whose word has another meaning, such as Breton, has a digest. */
  private boolean hasWord(String text) {
    return switch (this) {
      case MEDIA_TYPE -> MEDIA_TYPE_WORDS.contains(text);
      case LANGUAGE -> isLanguage(text) && !MEDIA_TYPE.hasWord(text) && !CODING.hasWord(text);
      case VALUES -> false;
      case CODING -> CODINGS.contains(text);
    };
  }

  /** A language and its subtags, with an underscore before each. */
  private static boolean isLanguage(String text) {
    if (text.length() > LANGUAGE_LENGTH) {
      return false;
    }
    String[] subtags = text.split("_", -1);
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

  private boolean isDigest(String text) {
    return text.length() == 1 + DIGEST_LENGTH
        && text.charAt(0) == letter
        && text.chars().allMatch(LabelPart::isBase64url);
  }

  private static boolean isBase64url(int c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }
}
