package dev.etagged.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.etagged.contract.ContractApplication;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The application of the contract, packed for a server with the example's copy of the library. */
public final class ContractArchive {
  /** Where its resources are, below its root. */
  public static final String ROOT = ServedContractApplication.ROOT;

  /** Answers 200 once it is deployed. */
  public static final String READY_PATH = ROOT + "/deeds/s0-YWJzZW50";

  /** What the topics of the contract need, and a server has not. */
  private static final List<String> OF_THE_TESTS = List.of("org/junit/", "org/assertj/");

  private ContractArchive() {}

  /** Writes it into a directory. */
  public static Path write(Path example, Path directory) throws IOException {
    Path archive = Files.createDirectories(directory).resolve("contract.war");
    Files.copy(example, archive, REPLACE_EXISTING);
    try (FileSystem war = FileSystems.newFileSystem(archive)) {
      removeAllButTheLibraries(war);
      Path classes = war.getPath("WEB-INF", "classes");
      copyOf(ContractApplication.class, classes);
      ProbedApplication.addClass(ServedContractApplication.class, classes);
    }
    return archive;
  }

  private static void removeAllButTheLibraries(FileSystem war) throws IOException {
    try (Stream<Path> files = Files.walk(war.getPath("/"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().startsWith("/WEB-INF/lib/etag-")) {
          Files.delete(file);
        }
      }
    }
  }

  /** Copies what was built together with a class: from its folder, or from its jar. */
  private static void copyOf(Class<?> type, Path classes) throws IOException {
    Path built = builtWith(type);
    if (Files.isDirectory(built)) {
      copy(built, classes);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(built)) {
        copy(jar.getPath("/"), classes);
      }
    }
  }

  private static Path builtWith(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] content = Files.readAllBytes(file);
        if (OF_THE_TESTS.stream().noneMatch(new String(content, ISO_8859_1)::contains)) {
          Path target = to.resolve(from.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.write(target, content);
        }
      }
    }
  }
}
