package dev.etagged.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An installed JDK.
 *
 * @param home its directory
 * @param feature its feature release, such as 17
 */
record Jdk(Path home, int feature) {
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"([0-9]+)");

  /** The JDK in this directory, if there is one: it says so in its {@code release} file. */
  static Optional<Jdk> at(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.isReadable(release)) {
      return Optional.empty();
    }
    try {
      Matcher version = VERSION.matcher(Files.readString(release));
      return version.find()
          ? Optional.of(new Jdk(home, Integer.parseInt(version.group(1))))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(release.toString(), e);
    }
  }

  String java() {
    return home.resolve("bin").resolve("java").toString();
  }
}
