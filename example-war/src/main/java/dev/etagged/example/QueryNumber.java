package dev.etagged.example;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole number in a query; one that is missing or empty is none, and any other text a 400. */
record QueryNumber(String name, String text) {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  static QueryNumber of(String name, @Nullable String text) {
    return new QueryNumber(name, text == null ? "" : text);
  }

  OptionalInt between(int least, int greatest) {
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    int value = DIGITS.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (value < least || value > greatest) {
      throw Problem.badRequest(
              "%s (%s) must be a whole number from %s to %s"
                  .formatted(name, Quoted.text(text), least, greatest))
          .toException();
    }
    return OptionalInt.of(value);
  }
}
