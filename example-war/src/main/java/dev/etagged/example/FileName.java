package dev.etagged.example;

import java.util.regex.Pattern;

/** The last segment of a file's path: any text in which no character hides or separates. */
record FileName(String value) {
  static final int MAX_LENGTH = 120;

  private static final Pattern VALID =
      Pattern.compile(
          "[^\\p{Cntrl}\\p{Cs}\\p{Cn}/\\\\;\\s]+(?: [^\\p{Cntrl}\\p{Cs}\\p{Cn}/\\\\;\\s]+)*");

  FileName {
    if (value.length() > MAX_LENGTH
        || !VALID.matcher(value).matches()
        || value.equals(".")
        || value.equals("..")) {
      throw Problem.unprocessable(
              ("The name of a file is at most %s characters long, without slashes, semicolons and"
                      + " control characters, and with spaces only between words.")
                  .formatted(MAX_LENGTH))
          .toException();
    }
  }
}
