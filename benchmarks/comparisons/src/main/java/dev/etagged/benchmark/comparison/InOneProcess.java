package dev.etagged.benchmark.comparison;

import java.io.IOException;
import java.util.List;

/** Comparisons without a socket, which run on Jersey's class path alone. */
final class InOneProcess {

  private InOneProcess() {}

  static void run(String mainClass, String... arguments) throws IOException, InterruptedException {
    int status =
        new ProcessBuilder(Side.JERSEY.command(List.of(), mainClass, arguments))
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException(mainClass + " ended with status " + status);
    }
  }
}
