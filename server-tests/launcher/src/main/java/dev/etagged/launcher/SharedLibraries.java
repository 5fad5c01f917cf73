package dev.etagged.launcher;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The parts of an application which a server wants as libraries of its own before it makes the
 * application's data source: the class of the data source, and the drivers.
 */
record SharedLibraries(Path war) {
  private static final String DATA_SOURCE = "dev/etagged/example/database";
  private static final String DRIVERS = "(h2|postgresql)-.*\\.jar";

  void copyTo(Path directory) throws IOException {
    Files.createDirectories(directory);
    try (FileSystem application = FileSystems.newFileSystem(war)) {
      Path content = application.getPath("WEB-INF");
      for (Path driver : filesOf(content.resolve("lib"))) {
        if (driver.getFileName().toString().matches(DRIVERS)) {
          Files.copy(driver, directory.resolve(driver.getFileName().toString()));
        }
      }
      Path classes = content.resolve("classes");
      writeJar(directory.resolve("data-source.jar"), classes, classes.resolve(DATA_SOURCE));
    }
  }

  private static void writeJar(Path jar, Path classes, Path dataSource) throws IOException {
    try (FileSystem target = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Files.createDirectories(target.getPath(DATA_SOURCE));
      for (Path file : filesOf(dataSource)) {
        Files.copy(file, target.getPath(classes.relativize(file).toString()));
      }
    }
  }

  private static List<Path> filesOf(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
