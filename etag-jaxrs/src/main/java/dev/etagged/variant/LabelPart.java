package dev.etagged.variant;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.digest.ContentDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[a-z0-9]{2,8})*");
  private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9_-]{" + DIGEST_LENGTH + "}");

  private LabelPart() {}

  static String ofMediaType(MediaRange mediaType) {
    String name = mediaType.toString().replace(";charset=utf-8", "");
    return Optional.ofNullable(MEDIA_TYPES.get(name)).orElseGet(() -> digest(name));
  }

  /** In lower case already. */
  static String ofLanguages(List<String> languages) {
    String only = languages.size() == 1 ? languages.get(0) : "";
    return LANGUAGE.matcher(only).matches() ? only : digest(String.join(",", languages));
  }

  static String ofCoding(String coding) {
    String name = coding.startsWith("x-") ? coding.substring(2) : coding;
    return CODINGS.contains(name) ? name : digest(coding);
  }

  static String digest(String text) {
    return ContentDigest.of(text.getBytes(UTF_8)).substring(0, DIGEST_LENGTH);
  }

  /** Whether it can be a part of a label that was made here. */
  static boolean isPart(String part) {
    return MEDIA_TYPES.containsValue(part)
        || CODINGS.contains(part)
        || LANGUAGE.matcher(part).matches()
        || DIGEST.matcher(part).matches();
  }
}
