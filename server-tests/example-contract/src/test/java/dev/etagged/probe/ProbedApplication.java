package dev.etagged.probe;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of the example's application with the resources of the tests in it. */
public final class ProbedApplication {
  private ProbedApplication() {}

  public static Path copyOf(Path war, Path directory) throws IOException {
    Path copy = Files.createDirectories(directory).resolve(war.getFileName());
    Files.copy(war, copy, REPLACE_EXISTING);
    try (FileSystem archive = FileSystems.newFileSystem(copy)) {
      Path classes = archive.getPath("WEB-INF", "classes");
      addClass(ProbeResource.class, classes);
      CompiledSource.addTo(
          archive, Path.of("src", "test", "resources", "left", "LeftResource.java"));
    }
    return copy;
  }

  /** Takes the application's own coder out, so that the server finds content that it can code. */
  public static void removeCoder(Path war) throws IOException {
    try (FileSystem archive = FileSystems.newFileSystem(war)) {
      Files.delete(archive.getPath("WEB-INF/classes/dev/etagged/example/GzipCoder.class"));
    }
  }

  static void addClass(Class<?> type, Path classes) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    Path target = classes.resolve(file);
    Files.createDirectories(target.getParent());
    try (InputStream bytes = type.getClassLoader().getResourceAsStream(file)) {
      Files.write(target, bytes.readAllBytes());
    }
  }
}
