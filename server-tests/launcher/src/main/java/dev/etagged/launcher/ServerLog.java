package dev.etagged.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file that takes all that a server prints. */
record ServerLog(Path path) {
  private static final int TAIL_LINES = 40;

  /** Where the file is, and its last lines. */
  String tail() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
      return "The end of its log, " + path + ":\n" + String.join("\n", last);
    } catch (IOException e) {
      return "Its log, " + path + ", cannot be read: " + e;
    }
  }
}
