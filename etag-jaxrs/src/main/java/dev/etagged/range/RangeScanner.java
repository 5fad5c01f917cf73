package dev.etagged.range;

import dev.etagged.range.RangeSpec.IntRange;
import dev.etagged.range.RangeSpec.SuffixRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cursor over the value of a {@code Range} field. */
final class RangeScanner {

  private static final String UNIT = "bytes";
  private static final int DIGITS_OF_LONG = 18;

  /** RFC 9110 section 14.2 lets a server ignore a field with many small ranges. */
  private static final int MOST_RANGES = 256;

  private final String value;
  private int index;

  RangeScanner(String value) {
    this.value = value;
  }

  /** The whole value; empty if the unit is another one or the grammar is broken. */
  Optional<List<RangeSpec>> rangesSpecifier() {
    skipWhitespace();
    if (!takesUnit() || !takes('=')) {
      return Optional.empty();
    }
    return rangeSet().filter(specs -> !specs.isEmpty());
  }

  /** A list with empty elements here and there (section 5.6.1.2). */
  private Optional<List<RangeSpec>> rangeSet() {
    List<RangeSpec> specs = new ArrayList<>();
    skipWhitespace();
    while (!atEnd()) {
      if (!takes(',')) {
        Optional<RangeSpec> spec = rangeSpec();
        skipWhitespace();
        if (spec.isEmpty() || specs.size() == MOST_RANGES || !(atEnd() || takes(','))) {
          return Optional.empty();
        }
        specs.add(spec.get());
      }
      skipWhitespace();
    }
    return Optional.of(specs);
  }

  private Optional<RangeSpec> rangeSpec() {
    String first = digits();
    if (!takes('-')) {
      return Optional.empty();
    }
    String last = digits();
    if (first.isEmpty()) {
      return last.isEmpty() ? Optional.empty() : Optional.of(new SuffixRange(number(last)));
    }
    if (last.isEmpty()) {
      return Optional.of(new IntRange(number(first), Long.MAX_VALUE));
    }
    return isGreater(first, last)
        ? Optional.empty()
        : Optional.of(new IntRange(number(first), number(last)));
  }

  private boolean takesUnit() {
    boolean found = value.regionMatches(true, index, UNIT, 0, UNIT.length());
    if (found) {
      index += UNIT.length();
    }
    return found;
  }

  private String digits() {
    int start = index;
    while (!atEnd() && value.charAt(index) >= '0' && value.charAt(index) <= '9') {
      index++;
    }
    return value.substring(start, index);
  }

  private void skipWhitespace() {
    while (!atEnd() && (value.charAt(index) == ' ' || value.charAt(index) == '\t')) {
      index++;
    }
  }

  private boolean takes(char c) {
    boolean found = !atEnd() && value.charAt(index) == c;
    if (found) {
      index++;
    }
    return found;
  }

  private boolean atEnd() {
    return index == value.length();
  }

  /** Compares numbers of any size. */
  private static boolean isGreater(String one, String other) {
    String digits = significant(one);
    String others = significant(other);
    return digits.length() == others.length()
        ? digits.compareTo(others) > 0
        : digits.length() > others.length();
  }

  /** The number, or the greatest there is: no representation is as long. */
  private static long number(String digits) {
    String significant = significant(digits);
    if (significant.isEmpty()) {
      return 0;
    }
    return significant.length() > DIGITS_OF_LONG ? Long.MAX_VALUE : Long.parseLong(significant);
  }

  private static String significant(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
