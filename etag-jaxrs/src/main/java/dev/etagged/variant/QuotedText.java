package dev.etagged.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text of fields in which quoted strings may stand (RFC 9110 section 5.6.4). */
final class QuotedText {

  private static final char QUOTE = '"';
  private static final char BACKSLASH = '\\';

  private QuotedText() {}

  /**
   * Divides a text at separators outside quoted strings, without the white space around. Empty
   * pieces are left out (section 5.6.1.2).
   *
   * @param most the greatest number of pieces
   * @return the pieces; empty if there are more
   */
  static Optional<List<String>> split(String text, char separator, int most) {
    List<String> pieces = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = end(text, start, separator);
      String piece = trimmed(text, start, end);
      if (!piece.isEmpty()) {
        if (pieces.size() == most) {
          return Optional.empty();
        }
        pieces.add(piece);
      }
      start = end + 1;
    }
    return Optional.of(pieces);
  }

  /** The index of the first separator outside quoted strings, or the length of the text. */
  static int end(String text, int start, char separator) {
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == QUOTE) {
        quoted = !quoted;
      } else if (quoted && c == BACKSLASH) {
        i++;
      } else if (!quoted && c == separator) {
        return i;
      }
    }
    return text.length();
  }

  /** The part between two indices, without the white space around (section 5.6.3). */
  static String trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** The content of a quoted string; any other text, also a malformed one, as it is. */
  static String unquoted(String text) {
    if (text.isEmpty() || text.charAt(0) != QUOTE) {
      return text;
    }
    StringBuilder content = new StringBuilder();
    int i = 1;
    while (i < text.length() && text.charAt(i) != QUOTE) {
      i += text.charAt(i) == BACKSLASH && i + 1 < text.length() ? 1 : 0;
      content.append(text.charAt(i));
      i++;
    }
    return i == text.length() - 1 ? content.toString() : text;
  }

  /** A token as it is, any other text as a quoted string (section 5.6.6). */
  static String quotedUnlessToken(String text) {
    if (isToken(text)) {
      return text;
    }
    StringBuilder quoted = new StringBuilder().append(QUOTE);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == QUOTE || c == BACKSLASH) {
        quoted.append(BACKSLASH);
      }
      quoted.append(c);
    }
    return quoted.append(QUOTE).toString();
  }

  /** Section 5.6.2. */
  static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(QuotedText::isTokenCharacter);
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }

  private static boolean isWhitespace(char c) {
    return c == ' ' || c == '\t';
  }
}
