package dev.etagged.example;

import java.util.Locale;
import java.util.regex.Pattern;

/** A setting of the example: a system property, or else a variable of the environment. */
record Setting(String name) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  String orElse(String otherwise) {
    String variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return System.getProperty(name, System.getenv().getOrDefault(variable, otherwise));
  }

  long orElse(long otherwise) {
    String value = orElse(Long.toString(otherwise));
    if (!NUMBER.matcher(value).matches()) {
      throw new IllegalArgumentException("%s (%s) must be a whole number".formatted(name, value));
    }
    return Long.parseLong(value);
  }
}
