package dev.etagged.intermediary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a virtual machine wrote of each collection of its heap.
 *
 * @param file the log
 */
record HeapLog(Path file) {
  private static final Pattern COLLECTION = Pattern.compile("([0-9]+)M->[0-9]+M");

  /** With this the virtual machine writes it. */
  String option() {
    return "-Xlog:gc:file=" + file.toAbsolutePath();
  }

  /** The most MiB that were occupied: before a collection, and so with all that it freed. */
  int peak() throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .flatMap(line -> COLLECTION.matcher(line).results())
          .map((MatchResult collection) -> Integer.valueOf(collection.group(1)))
          .max(Integer::compare)
          .orElseThrow(() -> new IllegalStateException("no collection in " + file));
    }
  }
}
