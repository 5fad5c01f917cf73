package dev.etagged.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What a run measured.
 *
 * @param server the server's name
 * @param seed the same one sends the same requests
 * @param requests how many were judged
 * @param kinds of how many kinds they were
 * @param time how long they took
 * @param judge what became of them
 * @param worst the dearest kinds, the dearest first
 */
record Report(
    String server,
    long seed,
    int requests,
    int kinds,
    Duration time,
    Judge judge,
    Map<Kind, Ratio> worst) {

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, seed %d: %d requests of %d kinds in %d s%n"
            .formatted(server, seed, requests, kinds, time.toSeconds()));
    text.append("statuses (0: no response): %s%n".formatted(judge.statuses()));
    text.append("excused, since the server does so alone: %s%n".formatted(judge.excused()));
    text.append("faults: %d%n".formatted(judge.faults().size()));
    judge.faults().forEach(fault -> text.append("- ").append(fault).append('\n'));
    text.append("processor time of the dearest requests, compared with a plain one:\n");
    worst.forEach(
        (kind, ratio) ->
            text.append(
                "- %s%s: %s%n".formatted(ratio.isServersOwn() ? "excused, " : "", kind, ratio)));
    return text.toString();
  }

  /** Prints it, and keeps it beside the server's logs. */
  void keepIn(Path directory) {
    System.out.print(text());
    try {
      Files.writeString(directory.resolve(server.replace(' ', '-') + ".txt"), text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
