package dev.etagged.variant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An element of a field by which a client states preferences: {@code Accept}, {@code
 * Accept-Encoding}, {@code Accept-Language} (RFC 9110 section 12.5).
 *
 * @param value in lower case, without parameters
 * @param parameters all but the weight, names in lower case; a weight that cannot be read is one of
 *     them
 * @param weight its weight in thousandths, wherever it stands among the parameters (section
 *     12.5.1); 1000 if it is missing or cannot be read
 */
record Preference(String value, Map<String, String> parameters, int weight) {

  /** A browser sends about ten. */
  private static final int MOST = 64;

  Preference {
    parameters = Map.copyOf(parameters);
  }

  /**
   * The elements of a list; never an exception. A list of more than {@value #MOST} elements is one
   * element that nobody knows, so that no two of them are the same.
   */
  static List<Preference> list(String fieldValue) {
    return QuotedText.split(fieldValue, ',', MOST)
        .map(elements -> elements.stream().map(element -> of(element, "q")).toList())
        .orElseGet(() -> List.of(unknown(fieldValue)));
  }

  /** One element whose weight has a name of its own. */
  static Preference of(String element, String weightName) {
    int end = QuotedText.end(element, 0, ';');
    return end == element.length()
        ? unknown(element)
        : QuotedText.split(element.substring(end), ';', MOST)
            .map(parts -> of(QuotedText.trimmed(element, 0, end), parts, weightName))
            .orElseGet(() -> unknown(element));
  }

  private static Preference of(String value, List<String> parts, String weightName) {
    Map<String, String> parameters = new LinkedHashMap<>();
    OptionalInt weight = OptionalInt.empty();
    for (String part : parts) {
      int equals = part.indexOf('=');
      int nameEnd = equals < 0 ? part.length() : equals;
      String name = lower(QuotedText.trimmed(part, 0, nameEnd));
      String text = QuotedText.trimmed(part, Math.min(nameEnd + 1, part.length()), part.length());
      OptionalInt read =
          weight.isEmpty() && name.equals(weightName)
              ? Weight.thousandths(text)
              : OptionalInt.empty();
      if (read.isPresent()) {
        weight = read;
      } else if (!name.isEmpty()) {
        parameters.putIfAbsent(name, QuotedText.unquoted(text));
      }
    }
    return new Preference(lower(value), parameters, weight.orElse(Weight.FULL));
  }

  /** An element without parameters, or one of which nothing else is known. */
  private static Preference unknown(String element) {
    return new Preference(
        lower(QuotedText.trimmed(element, 0, element.length())), Map.of(), Weight.FULL);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
