package dev.etagged.benchmark.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of results, in which the text between two comments is what a comparison printed. */
final class ResultsPage {

  private final Path page;
  private final Path outputs;

  private ResultsPage(Path page, Path outputs) {
    this.page = page;
    this.outputs = outputs;
  }

  /** The arguments: the page, and the folder with one file for each comparison. */
  public static void main(String[] args) throws IOException {
    new ResultsPage(Path.of(args[0]), Path.of(args[1])).update();
  }

  private void update() throws IOException {
    String text = Files.readString(page, UTF_8);
    for (Comparison comparison : Comparison.values()) {
      Path output = outputs.resolve(comparison.command() + ".md");
      if (Files.exists(output)) {
        text = replaced(text, comparison.command(), Files.readString(output, UTF_8).strip());
      }
    }
    Files.writeString(page, text, UTF_8);
  }

  private String replaced(String text, String name, String output) {
    String begin = "<!-- printed by benchmarks/run " + name + " -->";
    String end = "<!-- end of " + name + " -->";
    int start = text.indexOf(begin);
    int stop = text.indexOf(end);
    if (start < 0 || stop < start) {
      throw new IllegalStateException(
          "%s: expected %s and, behind it, %s".formatted(page, begin, end));
    }
    return text.substring(0, start) + begin + "\n\n" + output + "\n\n" + text.substring(stop);
  }
}
