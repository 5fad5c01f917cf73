package dev.etagged.intermediary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The configuration of nginx that the documentation shows.
 *
 * @param coding which content it codes
 * @param storing what it stores
 */
record DocumentedNginx(String coding, String storing) {
  private static final Path PAGE = Path.of("..", "..", "docs", "representations.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```nginx\n(.*?)```");

  static DocumentedNginx read() throws IOException {
    List<String> blocks =
        BLOCK.matcher(Files.readString(PAGE)).results().map(block -> block.group(1)).toList();
    if (blocks.size() != 2) {
      throw new IllegalStateException(PAGE + " has " + blocks.size() + " texts for nginx");
    }
    return new DocumentedNginx(blocks.get(0), blocks.get(1));
  }

  /** What it stores, at other ports of this machine. */
  String storingAt(int caching, int expiring, String origin) {
    return storing
        .replace("127.0.0.1:8000", "127.0.0.1:" + caching)
        .replace("127.0.0.1:8001", "127.0.0.1:" + expiring)
        .replace("127.0.0.1:8080", origin);
  }
}
