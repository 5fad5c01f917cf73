package dev.etagged.variant;

import java.util.OptionalInt;

/** A quality value (RFC 9110 section 12.4.2): 0 to 1, with up to three decimals. */
final class Weight {

  /** The weight of what has none, in thousandths. */
  static final int FULL = 1000;

  private static final int POINT = 1;
  private static final int LONGEST = "0.000".length();

  private Weight() {}

  /** Reads a value, in thousandths; empty if it is malformed. */
  static OptionalInt thousandths(String value) {
    if (!isDecimal(value)) {
      return OptionalInt.empty();
    }
    int number = 0;
    for (int i = 0; i < LONGEST; i++) {
      if (i != POINT) {
        number = 10 * number + (i < value.length() ? value.charAt(i) - '0' : 0);
      }
    }
    return number <= FULL ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private static boolean isDecimal(String value) {
    if (value.isEmpty() || value.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (i == POINT ? c != '.' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
