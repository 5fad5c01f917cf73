package dev.etagged.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.digest.ContentDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that could make one caller's content another than the next one's: the fields of a request and
 * its principal, by digests. Nothing can be read out of it.
 *
 * @param digests the digest of each value by its name, in lower case
 */
public record RequestTraits(Map<String, String> digests) {

  private static final int GREATEST_NUMBER = 40;

  /** They are of the message, or of the way that it took. */
  private static final Set<String> OF_NO_CONTENT =
      Set.of(
          "if-match",
          "if-none-match",
          "if-modified-since",
          "if-unmodified-since",
          "if-range",
          "range",
          "accept-encoding",
          "cache-control",
          "connection",
          "content-length",
          "date",
          "forwarded",
          "host",
          "keep-alive",
          "pragma",
          "priority",
          "referer",
          "te",
          "traceparent",
          "tracestate",
          "transfer-encoding",
          "upgrade-insecure-requests",
          "via",
          "x-correlation-id",
          "x-request-id");

  public RequestTraits {
    digests = Map.copyOf(digests);
  }

  /**
   * The traits of a request.
   *
   * @param fields the lines of each field by its name
   * @param principalName what the principal is called here
   * @param principal the name of the caller; empty for one who is not known
   */
  public static RequestTraits of(
      Map<String, List<String>> fields, String principalName, String principal) {
    Map<String, String> digests = new TreeMap<>();
    fields.forEach(
        (field, lines) -> {
          String name = field.toLowerCase(Locale.ROOT);
          boolean counts =
              !OF_NO_CONTENT.contains(name)
                  && !name.startsWith("x-forwarded-")
                  && !name.startsWith("sec-");
          if (counts && digests.size() < GREATEST_NUMBER) {
            digests.put(name, digest(String.join(", ", lines)));
          }
        });
    digests.put(principalName, digest(principal));
    return new RequestTraits(digests);
  }

  private static String digest(String value) {
    return ContentDigest.of(value.getBytes(UTF_8));
  }

  /** The names of those that differ, in alphabetical order. */
  List<String> differing(RequestTraits other) {
    Set<String> names = new TreeSet<>(digests.keySet());
    names.addAll(other.digests.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(digests.get(name), other.digests.get(name)))
        .toList();
  }
}
