package dev.etagged.intermediary;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** A program of this machine; none is ever downloaded. */
final class InstalledProgram {
  /** Where daemons are, though the path of a user who is not root may lack it. */
  private static final String DAEMONS = "/usr/sbin";

  private InstalledProgram() {}

  /**
   * Where the program is.
   *
   * @param debianPackage what to install if it is not there
   */
  static String named(String name, String debianPackage) {
    String directories = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.concat(Stream.of(directories.split(File.pathSeparator)), Stream.of(DAEMONS))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no %s on the PATH: apt-get install %s"
                        .formatted(name, debianPackage)));
  }
}
