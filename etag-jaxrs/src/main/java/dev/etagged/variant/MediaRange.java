package dev.etagged.variant;

import java.util.Locale;
import java.util.Map;

/**
 * A media type or a range of them (RFC 9110 section 12.5.1), in lower case.
 *
 * @param type for instance {@code text}, or {@code *}
 * @param subtype for instance {@code plain}, or {@code *}
 * @param parameters but for weights
 */
public record MediaRange(String type, String subtype, Map<String, String> parameters) {

  private static final String ANY = "*";
  private static final String CHARSET = "charset";

  public MediaRange {
    parameters = Map.copyOf(parameters);
  }

  /** A media type by its parts, in whatever case. */
  public static MediaRange of(String type, String subtype, Map<String, String> parameters) {
    return new MediaRange(
        type.toLowerCase(Locale.ROOT), subtype.toLowerCase(Locale.ROOT), parameters);
  }

  static MediaRange of(Preference preference) {
    String value = preference.value();
    int slash = value.indexOf('/');
    return slash < 0
        ? new MediaRange(value, ANY, preference.parameters())
        : new MediaRange(
            value.substring(0, slash), value.substring(slash + 1), preference.parameters());
  }

  public boolean isConcrete() {
    return !type.equals(ANY) && !subtype.equals(ANY);
  }

  /** Whether a media type, apart from its parameters, is the same. */
  boolean isSameType(MediaRange other) {
    return type.equals(other.type) && subtype.equals(other.subtype);
  }

  private static String value(Map.Entry<String, String> parameter) {
    return parameter.getKey().equals(CHARSET)
        ? parameter.getValue().toLowerCase(Locale.ROOT)
        : parameter.getValue();
  }

  /** Type, subtype and the parameters in an order of their own. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(type).append('/').append(subtype);
    parameters.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> text.append(';').append(each.getKey()).append('=').append(value(each)));
    return text.toString();
  }
}
