package dev.etagged.example;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * JSON content of a request, as octets: no longer and no deeper than anything here is. A parser is
 * only given what costs it little.
 */
final class JsonText {
  /** All of an article's characters as escapes, and as much again. */
  static final int MOST_OCTETS = 1024 * 1024;

  private static final int MOST_LEVELS = 50;

  private final byte[] octets;

  private JsonText(byte[] octets) {
    this.octets = octets;
  }

  static JsonText read(InputStream content) {
    byte[] octets = octets(content);
    if (octets.length > MOST_OCTETS) {
      throw Problem.tooLarge("JSON here has at most %s octets.".formatted(MOST_OCTETS))
          .toException();
    }
    JsonText text = new JsonText(octets);
    if (text.depth() > MOST_LEVELS) {
      throw Problem.badRequest("JSON here is at most %s levels deep.".formatted(MOST_LEVELS))
          .toException();
    }
    return text;
  }

  private static byte[] octets(InputStream content) {
    try {
      return content.readNBytes(MOST_OCTETS + 1);
    } catch (IOException gone) {
      throw Problem.badRequest("The content ended before all of it had arrived.").toException(gone);
    }
  }

  InputStream content() {
    return new ByteArrayInputStream(octets);
  }

  /** How many brackets are open at once; the octets of a bracket are the same in each Unicode. */
  private int depth() {
    int depth = 0;
    int deepest = 0;
    boolean inString = false;
    boolean escaped = false;
    for (byte octet : octets) {
      if (inString) {
        inString = octet != '"' || escaped;
        escaped = escaped ? octet == 0 : octet == '\\';
      } else if (octet == '"') {
        inString = true;
        escaped = false;
      } else if (octet == '[' || octet == '{') {
        deepest = Math.max(deepest, ++depth);
      } else if (octet == ']' || octet == '}') {
        depth--;
      }
    }
    return deepest;
  }
}
