package dev.etagged.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The recordings to explain. */
final class RecordingOptions {

  @Option(
      names = "--har",
      paramLabel = "FILE",
      description = "A recording that a browser saved with \"Save all as HAR\".")
  List<Path> hars = new ArrayList<>();

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "Captured text: the output of curl -v, or messages as on the wire.")
  List<Path> texts = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      description = "Only the exchanges whose URI has this text in it.")
  String only = "";

  boolean isEmpty() {
    return hars.isEmpty() && texts.isEmpty();
  }
}
