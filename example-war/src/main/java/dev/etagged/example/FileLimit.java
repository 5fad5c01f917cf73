package dev.etagged.example;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * How long a file may be, and any other content: the setting {@value #SETTING}, in octets. The
 * embedded database keeps files in memory.
 */
@ApplicationScoped
public class FileLimit {
  private static final String SETTING = "etagged.example.file-limit";
  private static final long DEFAULT = 64L * 1024 * 1024;

  long octets() {
    return new Setting(SETTING).orElse(DEFAULT);
  }

  void require(long length) throws Refusal {
    long limit = octets();
    if (length > limit) {
      throw new Refusal(Problem.tooLarge("A file here has at most %s octets.".formatted(limit)));
    }
  }
}
