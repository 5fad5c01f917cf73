package dev.etagged.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JDKs of this machine, in the order in which they are preferred: the one that runs this code,
 * those named by an environment variable such as {@code JAVA_HOME_25}, those of Maven's {@code
 * toolchains.xml}, and the neighbours of the first.
 */
record InstalledJdks(List<Jdk> all) {
  private static final Pattern VARIABLE = Pattern.compile("(JAVA|JDK).*HOME.*|(JAVA|JDK)_?[0-9]+");
  private static final Pattern TOOLCHAIN = Pattern.compile("<jdkHome>\\s*([^<]+?)\\s*</jdkHome>");

  InstalledJdks {
    all = List.copyOf(all);
  }

  static InstalledJdks find() {
    return find(
        Path.of(System.getProperty("java.home")),
        System.getenv(),
        Path.of(System.getProperty("user.home"), ".m2", "toolchains.xml"));
  }

  static InstalledJdks find(Path running, Map<String, String> environment, Path toolchains) {
    Set<Path> homes = new LinkedHashSet<>(List.of(running));
    environment.entrySet().stream()
        .filter(variable -> VARIABLE.matcher(variable.getKey()).matches())
        .sorted(Map.Entry.comparingByKey())
        .forEach(variable -> homes.add(Path.of(variable.getValue())));
    try {
      homes.addAll(namedIn(toolchains));
      homes.addAll(neighboursOf(running));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new InstalledJdks(homes.stream().map(Jdk::at).flatMap(Optional::stream).toList());
  }

  /** The first that a server runs on; of those that run nothing else here, the oldest. */
  Jdk forServer(String server, JdkRange range) {
    Optional<Jdk> running = all.stream().limit(1).filter(range::contains).findFirst();
    return running
        .or(() -> all.stream().filter(range::contains).min(Comparator.comparingInt(Jdk::feature)))
        .orElseThrow(() -> new ServerStartException(missing(server, range), null));
  }

  private String missing(String server, JdkRange range) {
    return "%s needs %s; name one in JAVA_HOME_%d or in ~/.m2/toolchains.xml. Found: %s"
        .formatted(
            server,
            range,
            range.first(),
            all.stream()
                .map(jdk -> jdk.feature() + " in " + jdk.home())
                .collect(Collectors.joining(", ")));
  }

  private static List<Path> namedIn(Path toolchains) throws IOException {
    return Files.isReadable(toolchains)
        ? TOOLCHAIN
            .matcher(Files.readString(toolchains))
            .results()
            .map(home -> Path.of(home.group(1)))
            .toList()
        : List.of();
  }

  private static List<Path> neighboursOf(Path running) throws IOException {
    Path folder = running.toRealPath().getParent();
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> neighbours = Files.list(folder)) {
      return neighbours.sorted().toList();
    }
  }
}
