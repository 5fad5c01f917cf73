package dev.etagged.benchmark.comparison;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The two sides, each with a class path of its own. */
enum Side {
  JERSEY(
      "dev.etagged.benchmark.jersey.",
      "jersey-server|tomcat-embed-core|hibernate-core|HikariCP|h2|postgresql"),
  SPRING("dev.etagged.benchmark.spring.", "spring-boot|spring-data-rest-webmvc|spring-web");

  private final String packagePrefix;
  private final Pattern libraries;

  Side(String packagePrefix, String libraries) {
    this.packagePrefix = packagePrefix;
    this.libraries = Pattern.compile("(" + libraries + ")-([0-9][^-]*)\\.jar");
  }

  /** The libraries that matter, as their files are named. */
  List<String> versions() {
    String[] files = target().resolve("lib").toFile().list();
    return Stream.ofNullable(files)
        .flatMap(Stream::of)
        .map(libraries::matcher)
        .filter(Matcher::matches)
        .map(name -> name.group(1) + " " + name.group(2))
        .sorted()
        .toList();
  }

  private Path target() {
    return home().resolve(name().toLowerCase(Locale.ROOT)).resolve("target");
  }

  private static Path home() {
    return Path.of(System.getProperty("benchmarks.home", "."));
  }

  /** The command that runs a main class of this side. */
  List<String> command(List<String> settings, String mainClass, String... arguments) {
    Path target = target();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC"));
    command.add("-Djava.util.logging.config.file=" + home().resolve("logging.properties"));
    command.addAll(settings);
    command.add("-cp");
    command.add(target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*");
    command.add(packagePrefix + mainClass);
    command.addAll(List.of(arguments));
    return command;
  }
}
