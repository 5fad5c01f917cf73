package dev.etagged.variant;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A media type or a range of them (RFC 9110 section 12.5.1), in lower case.
 *
 * @param type for instance {@code text}, or {@code *}
 * @param subtype for instance {@code plain}, or {@code *}
 * @param parameters but for weights; names in lower case, and charsets as well
 */
public record MediaRange(String type, String subtype, Map<String, String> parameters) {

  private static final String ANY = "*";
  static final String CHARSET = "charset";

  public MediaRange {
    parameters = parameters.isEmpty() ? Map.of() : Map.copyOf(inLowerCase(parameters));
  }

  /** A media type by its parts, in whatever case. */
  public static MediaRange of(String type, String subtype, Map<String, String> parameters) {
    return new MediaRange(lower(type), lower(subtype), parameters);
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

  /** The charset, in lower case, if there is one. */
  Optional<String> charset() {
    return Optional.ofNullable(parameters.get(CHARSET));
  }

  /** The same without a charset parameter of this value. */
  MediaRange withoutCharset(String charset) {
    if (!charset.equals(parameters.get(CHARSET))) {
      return this;
    }
    Map<String, String> others = new HashMap<>(parameters);
    others.remove(CHARSET);
    return new MediaRange(type, subtype, others);
  }

  /** Of names that differ in case alone, the same one counts on every node. */
  private static Map<String, String> inLowerCase(Map<String, String> parameters) {
    Map<String, String> normal = new HashMap<>();
    new TreeMap<>(parameters)
        .forEach(
            (anyCase, value) -> {
              String name = lower(anyCase);
              normal.putIfAbsent(name, name.equals(CHARSET) ? lower(value) : value);
            });
    return normal;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Type, subtype and the parameters in an order of their own, in one way of writing. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(type).append('/').append(subtype);
    new TreeMap<>(parameters)
        .forEach(
            (name, value) ->
                text.append(';')
                    .append(name)
                    .append('=')
                    .append(QuotedText.quotedUnlessToken(value)));
    return text.toString();
  }
}
