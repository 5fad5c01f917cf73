package dev.etagged.benchmark.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the figures were measured on, and with. */
final class Machine {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  static void print(PrintStream out) throws IOException {
    out.printf(
        "%s; Java %s, %s %s, %d processors%s, load %.1f; %s.%n",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        processor(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Stream.of(Side.values())
            .flatMap(side -> side.versions().stream())
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  /** Linux says which. */
  private static String processor() throws IOException {
    if (!Files.exists(CPU_INFO)) {
      return "";
    }
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
          .orElse("");
    }
  }
}
