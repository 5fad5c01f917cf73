package dev.etagged.http;

/** A cursor over one field value that holds entity tags. */
final class TagScanner {

  private static final int QUOTED = 60;

  private final String fieldName;
  private final String value;
  private int index;

  TagScanner(String fieldName, String value) {
    this.fieldName = fieldName;
    this.value = value;
  }

  /** Takes one entity tag. */
  ETag entityTag() {
    Strength strength = Strength.STRONG;
    if (value.startsWith("W/", index)) {
      strength = Strength.WEAK;
      index += 2;
    }
    require('"');
    int start = index;
    while (!atEnd() && ETag.isEtagc(value.charAt(index))) {
      index++;
    }
    require('"');
    return new ETag(value.substring(start, index - 1), strength);
  }

  void skipWhitespace() {
    while (!atEnd() && (value.charAt(index) == ' ' || value.charAt(index) == '\t')) {
      index++;
    }
  }

  boolean atEnd() {
    return index == value.length();
  }

  boolean takes(char c) {
    boolean found = !atEnd() && value.charAt(index) == c;
    if (found) {
      index++;
    }
    return found;
  }

  void requireEnd() {
    if (!atEnd()) {
      throw expected("the end");
    }
  }

  void require(char c) {
    if (!takes(c)) {
      throw expected("'" + c + "'");
    }
  }

  MalformedFieldException expected(String expectation) {
    return new MalformedFieldException(
        fieldName + ": expected " + expectation + " at index " + index + " in " + excerpt());
  }

  /** The value, or what is around the index: a client's field may be long. */
  private String excerpt() {
    int start = Math.max(0, index - QUOTED / 2);
    int end = Math.min(value.length(), start + QUOTED);
    return (start > 0 ? "..." : "")
        + value.substring(start, end)
        + (end < value.length() ? "..." : "");
  }
}
