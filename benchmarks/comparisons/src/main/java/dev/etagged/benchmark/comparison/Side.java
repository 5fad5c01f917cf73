package dev.etagged.benchmark.comparison;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The two sides, each with a class path of its own. */
enum Side {
  JERSEY("dev.etagged.benchmark.jersey."),
  SPRING("dev.etagged.benchmark.spring.");

  private final String packagePrefix;

  Side(String packagePrefix) {
    this.packagePrefix = packagePrefix;
  }

  /** The command that runs a main class of this side. */
  List<String> command(String mainClass, String... arguments) {
    Path home = Path.of(System.getProperty("benchmarks.home", "."));
    Path target = home.resolve(name().toLowerCase(Locale.ROOT)).resolve("target");
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.config.file=" + home.resolve("logging.properties"),
                "-cp",
                target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*",
                packagePrefix + mainClass),
            Stream.of(arguments))
        .toList();
  }
}
