package dev.etagged.example;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * How long a file may be: the system property {@value #SETTING}, in octets. The embedded database
 * keeps files in memory.
 */
@ApplicationScoped
public class FileLimit {
  private static final String SETTING = "etagged.example.file-limit";
  private static final long DEFAULT = 64L * 1024 * 1024;

  long require(long length) {
    long limit = Long.getLong(SETTING, DEFAULT);
    if (length > limit) {
      throw new Problem(
              413, "Content Too Large", "A file here has at most %s octets.".formatted(limit))
          .toException();
    }
    return length;
  }
}
