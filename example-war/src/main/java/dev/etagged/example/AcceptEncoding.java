package dev.etagged.example;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The content codings that a client accepts (RFC 9110 section 12.5.3).
 *
 * @param weights the weight of each that is named, in thousandths
 */
record AcceptEncoding(Map<String, Integer> weights) {
  private static final Pattern CODING =
      Pattern.compile("\\s*([^\\s;,]+)\\s*(?:;\\s*[qQ]\\s*=\\s*([01](?:\\.[0-9]{0,3})?)\\s*)?");
  private static final int FULL = 1000;
  private static final int MOST_CODINGS = 16;
  private static final String IDENTITY = "identity";
  private static final String ANY = "*";

  static AcceptEncoding of(@Nullable String fieldValue) {
    String value = fieldValue == null ? "" : fieldValue;
    return new AcceptEncoding(
        Arrays.stream(value.split(",", MOST_CODINGS))
            .map(CODING::matcher)
            .filter(Matcher::matches)
            .collect(
                Collectors.toUnmodifiableMap(
                    coding -> coding.group(1).toLowerCase(Locale.ROOT),
                    coding -> weight(coding.group(2)),
                    Math::min)));
  }

  /** Whether the client wants content in a coding at least as much as it wants it plain. */
  boolean prefers(String coding) {
    int weight = weights.getOrDefault(coding, weights.getOrDefault(ANY, 0));
    return weight > 0 && weight >= weights.getOrDefault(IDENTITY, 0);
  }

  private static int weight(@Nullable String number) {
    return number == null ? FULL : (int) Math.round(Double.parseDouble(number) * FULL);
  }
}
