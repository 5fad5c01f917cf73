package dev.etagged.variant;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The selecting fields of a request, from lines such as {@code Accept: text/plain}. */
final class Fields {

  private Fields() {}

  static SelectingFields of(String... lines) {
    return by("", lines);
  }

  /** Those of a caller. */
  static SelectingFields by(String principal, String... lines) {
    Map<String, String> values = new TreeMap<>();
    Arrays.stream(lines)
        .map(line -> line.split(": ", 2))
        .forEach(line -> values.put(line[0].toLowerCase(Locale.ROOT), line[1]));
    return new SelectingFields(
        name -> values.getOrDefault(name.toLowerCase(Locale.ROOT), ""), () -> principal);
  }
}
