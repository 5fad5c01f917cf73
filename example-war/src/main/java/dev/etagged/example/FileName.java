package dev.etagged.example;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The last segment of a file's path: any text in which no character hides or separates. */
record FileName(String value) {
  static final int MAX_LENGTH = 120;

  private static final Pattern VALID = Pattern.compile("[ [^\\p{Cc}\\p{Cs}\\p{Cn}/\\\\;\\s]]+");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String ATTRIBUTE_CHARACTERS = "!#$&+-.^_`|~";

  FileName {
    if (value.length() > MAX_LENGTH
        || !VALID.matcher(value).matches()
        || value.startsWith(" ")
        || value.endsWith(" ")
        || value.contains("  ")
        || value.equals(".")
        || value.equals("..")) {
      throw Problem.unprocessable(
              ("The name of a file is at most %s characters long, without slashes, semicolons and"
                      + " control characters, and with spaces only between words.")
                  .formatted(MAX_LENGTH))
          .toException();
    }
  }

  /** The value of {@code Content-Disposition} (RFC 6266), the name coded by RFC 8187. */
  String asAttachment() {
    StringBuilder coded = new StringBuilder("attachment; filename*=UTF-8''");
    for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(octet)) {
        coded.append((char) octet);
      } else {
        coded.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return coded.toString();
  }

  private static boolean isPlain(byte octet) {
    return (octet >= '0' && octet <= '9')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= 'a' && octet <= 'z')
        || ATTRIBUTE_CHARACTERS.indexOf(octet) >= 0;
  }
}
