package dev.etagged.probe;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An application without the library. */
public final class BystanderArchive {
  /** Answers 200 once it is deployed. */
  public static final String READY_PATH = "/";

  private BystanderArchive() {}

  /** Writes it into a directory. */
  public static Path write(Path directory) throws IOException {
    Path archive = Files.createDirectories(directory).resolve("bystander.war");
    Files.deleteIfExists(archive);
    try (FileSystem war = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Path classes = war.getPath("WEB-INF", "classes");
      ProbedApplication.addClass(BystanderServlet.class, classes);
      for (Class<?> nested : BystanderServlet.class.getDeclaredClasses()) {
        ProbedApplication.addClass(nested, classes);
      }
    }
    return archive;
  }
}
