package dev.etagged.intermediary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A program that downloads, and goes on where an earlier download into the same file ended. */
enum Downloader {
  CURL {
    @Override
    List<String> command(String uri, Path file, String field) {
      return List.of(
          InstalledProgram.named("curl", "curl"),
          "--silent",
          "--show-error",
          "--fail",
          "--noproxy",
          "*",
          "--max-time",
          Integer.toString(PATIENCE_SECONDS),
          "--header",
          field,
          "--continue-at",
          "-",
          "--output",
          file.toString(),
          uri);
    }

    @Override
    List<String> limit(String perSecond) {
      return List.of("--limit-rate", perSecond);
    }

    /** The connection broke off (18, 56), an error's status (22), no range (33). */
    @Override
    Set<Integer> failures() {
      return Set.of(18, 22, 33, 56);
    }
  },

  /** Over four connections, each of which is after a part of its own. */
  ARIA2C {
    @Override
    List<String> command(String uri, Path file, String field) {
      return List.of(
          InstalledProgram.named("aria2c", "aria2"),
          "--no-conf=true",
          "--quiet=true",
          "--no-proxy=*",
          "--async-dns=false",
          "--file-allocation=none",
          "--max-tries=1",
          "--timeout=" + PATIENCE_SECONDS,
          "--split=4",
          "--min-split-size=1M",
          "--max-connection-per-server=4",
          "--continue=true",
          "--auto-file-renaming=false",
          "--header=" + field,
          "--dir=" + file.getParent(),
          "--out=" + file.getFileName(),
          uri);
    }

    @Override
    List<String> limit(String perSecond) {
      return List.of("--max-overall-download-limit=" + perSecond);
    }

    /** An unknown error (1), no resumption (8), an unexpected response (22). */
    @Override
    Set<Integer> failures() {
      return Set.of(1, 8, 22);
    }
  };

  private static final int PATIENCE_SECONDS = 120;

  abstract List<String> command(String uri, Path file, String field);

  abstract List<String> limit(String perSecond);

  /** The exit codes which say that the file is not complete; a time that ran out is not in them. */
  abstract Set<Integer> failures();

  Process start(String uri, Path file, String field) throws IOException {
    return run(command(uri, file, field));
  }

  Process startSlowly(String uri, Path file, String field) throws IOException {
    List<String> command = new ArrayList<>(command(uri, file, field));
    command.addAll(1, limit("1M"));
    return run(command);
  }

  private static Process run(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** What it leaves beside a file that is not complete. */
  static Path noteOn(Path file) {
    return Objects.requireNonNull(file.getParent()).resolve(file.getFileName() + ".aria2");
  }
}
