package dev.etagged.benchmark.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be compared, each by one command. */
enum Comparison {
  OVERHEAD,
  UNANNOTATED,
  AGGREGATE,
  DIGEST,
  OCTETS,
  WRITES,
  COLLECTIONS,
  CLIENTS,
  STARTUP,
  PROFILE;

  void run(Scale scale) throws Exception {
    switch (this) {
      case OVERHEAD -> InOneProcess.run("Overhead", scale.arguments(75, 100));
      case UNANNOTATED -> InOneProcess.run("Unannotated", scale.arguments(150, 100));
      case AGGREGATE -> Aggregate.compare(scale.load(25, 200));
      case DIGEST -> Digests.compare(scale.load(15, 400));
      case OCTETS -> Octets.compare();
      case WRITES -> Writes.compare(scale.load(40, 200));
      case COLLECTIONS -> Collections.compare(scale.load(7, 500));
      case CLIENTS -> Clients.compare(scale.load(15, 500));
      case STARTUP -> InOneProcess.run("Startup", scale.arguments(15, 0));
      case PROFILE -> InOneProcess.run("Profile", scale.arguments(1, 15_000));
    }
  }

  /** Its name on the command line. */
  String command() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The arguments: the comparison and, unless it is to be full, the scale; for octets, the URLs of
   * other servers' resources.
   */
  public static void main(String[] args) throws Exception {
    Machine.print(System.out);
    List<String> options = Arrays.asList(args).subList(1, args.length);
    Comparison comparison = valueOf(args[0].toUpperCase(Locale.ROOT));
    if (comparison == OCTETS && !options.isEmpty() && options.get(0).contains("://")) {
      Octets.compare(options);
    } else {
      comparison.run(options.contains("smoke") ? Scale.SMOKE : Scale.FULL);
    }
  }
}
