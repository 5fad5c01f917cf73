package dev.etagged.benchmark.comparison;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the figures were measured on. */
final class Machine {

  private Machine() {}

  static void print(PrintStream out) {
    out.printf(
        "%s, Java %s (%s), %s %s, %d processors, load %.1f%n",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.version(),
        System.getProperty("java.vm.name"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
