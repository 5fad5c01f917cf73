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
 * @param accepted whether each that is named has another weight than zero
 */
record AcceptEncoding(Map<String, Boolean> accepted) {
  private static final Pattern CODING =
      Pattern.compile("\\s*([^\\s;,]+)\\s*(?:;\\s*[qQ]\\s*=\\s*([01](?:\\.[0-9]{0,3})?)\\s*)?");
  private static final Pattern ZERO = Pattern.compile("0(\\.0*)?");

  static AcceptEncoding of(@Nullable String fieldValue) {
    String value = fieldValue == null ? "" : fieldValue;
    return new AcceptEncoding(
        Arrays.stream(value.split(",", -1))
            .map(CODING::matcher)
            .filter(Matcher::matches)
            .collect(
                Collectors.toUnmodifiableMap(
                    coding -> coding.group(1).toLowerCase(Locale.ROOT),
                    coding -> coding.group(2) == null || !ZERO.matcher(coding.group(2)).matches(),
                    Boolean::logicalAnd)));
  }

  boolean accepts(String coding) {
    return accepted.getOrDefault(coding, accepted.getOrDefault("*", false));
  }
}
