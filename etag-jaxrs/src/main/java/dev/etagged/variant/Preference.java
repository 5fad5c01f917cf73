package dev.etagged.variant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An element of a field by which a client states preferences: {@code Accept}, {@code
 * Accept-Encoding}, {@code Accept-Language} (RFC 9110 section 12.5).
 *
 * @param value in lower case, without parameters
 * @param parameters those before the weight, names in lower case
 * @param weight its weight in thousandths (section 12.4.2); 1000 if it is missing or cannot be read
 */
record Preference(String value, Map<String, String> parameters, int weight) {

  /** What a client sends beyond that is passed over: a browser sends about ten. */
  private static final int MOST_ELEMENTS = 64;

  private static final int FULL = 1000;

  Preference {
    parameters = Map.copyOf(parameters);
  }

  /** The elements of a list, at most {@value #MOST_ELEMENTS}; never an exception. */
  static List<Preference> list(String fieldValue) {
    return fieldValue.isEmpty()
        ? List.of()
        : split(fieldValue, ',').stream()
            .filter(element -> !element.isEmpty())
            .map(element -> of(element, "q"))
            .toList();
  }

  /** One element whose weight has a name of its own. */
  static Preference of(String element, String weightName) {
    List<String> parts = split(element, ';');
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : unquoted(part.substring(equals + 1).strip());
      if (name.strip().equalsIgnoreCase(weightName)) {
        return new Preference(lower(parts.get(0)), parameters, thousandths(value));
      }
      parameters.putIfAbsent(lower(name.strip()), value);
    }
    return new Preference(lower(parts.get(0)), parameters, FULL);
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length() && parts.size() < MOST_ELEMENTS; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    if (parts.size() < MOST_ELEMENTS) {
      parts.add(text.substring(start).strip());
    }
    return parts;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static int thousandths(String weight) {
    try {
      double number = Double.parseDouble(weight);
      return number >= 0 && number <= 1 ? (int) Math.round(number * FULL) : FULL;
    } catch (NumberFormatException unreadable) {
      return FULL;
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
