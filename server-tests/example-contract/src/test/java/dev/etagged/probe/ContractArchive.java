package dev.etagged.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.etagged.contract.ContractApplication;
import dev.etagged.contract.LateCheckResources;
import dev.etagged.contract.LoginApplication;
import dev.etagged.contract.LoginResources;
import dev.etagged.contract.TrackedSupport;
import dev.etagged.repository.Library;
import dev.etagged.repository.NovelApplication;
import dev.etagged.repository.NovelEntityManagers;
import dev.etagged.repository.NovelResource;
import dev.etagged.spi.StateTypeSupport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application of the contract, packed for a server with the example's copy of the library. */
public final class ContractArchive {
  /** Answers 200 once it is deployed. */
  public static final String READY_PATH = "/deeds/s0-YWJzZW50";

  private static final Pattern OWN_CLASS =
      Pattern.compile(
          "(?:dev/etagged/(?:contract|repository)|org/apache/shiro/authz/annotation)/[\\w$]+");

  private ContractArchive() {}

  /**
   * Writes it into a directory: only classes that it names, since servers look into all there are,
   * and would find other applications there and what needs the libraries of the tests.
   */
  public static Path write(Path example, Path directory) throws IOException {
    Path archive =
        write(
            example,
            directory,
            Map.of(
                "beans.xml", LateCheckResources.BEANS_XML, "web.xml", LateCheckResources.WEB_XML),
            ContractApplication.class,
            TrackedSupport.class);
    try (FileSystem war = FileSystems.newFileSystem(archive)) {
      Path classes = war.getPath("WEB-INF", "classes");
      Path services = Files.createDirectories(classes.resolve("META-INF").resolve("services"));
      Files.writeString(
          services.resolve(StateTypeSupport.class.getName()), TrackedSupport.class.getName());
    }
    return archive;
  }

  /** Writes the application whose callers the server authenticates. */
  public static Path writeWithLogin(Path example, Path directory) throws IOException {
    return write(
        example,
        directory,
        Map.of(
            "beans.xml",
            "",
            "web.xml",
            LoginResources.WEB_XML,
            "glassfish-web.xml",
            LoginResources.GLASSFISH_WEB_XML),
        LoginApplication.class);
  }

  /** Writes the application whose repositories the server provides, with the example's database. */
  public static Path writeWithRepositories(Path example, Path directory) throws IOException {
    Path archive =
        write(
            example,
            directory,
            Map.of("beans.xml", "", "web.xml", NovelApplication.WEB_XML),
            NovelApplication.class,
            NovelResource.class,
            NovelEntityManagers.class,
            Library.class);
    try (FileSystem war = FileSystems.newFileSystem(archive);
        FileSystem whole = FileSystems.newFileSystem(example)) {
      Path units = Files.createDirectories(war.getPath("WEB-INF", "classes", "META-INF"));
      Files.writeString(units.resolve("persistence.xml"), NovelApplication.PERSISTENCE_XML);
      try (Stream<Path> libraries = Files.list(whole.getPath("WEB-INF", "lib"))) {
        Path database =
            libraries
                .filter(file -> file.getFileName().toString().startsWith("h2-"))
                .findFirst()
                .orElseThrow();
        Files.copy(database, war.getPath(database.toString()));
      }
    }
    return archive;
  }

  private static Path write(
      Path example, Path directory, Map<String, String> descriptors, Class<?>... types)
      throws IOException {
    Path archive = Files.createDirectories(directory).resolve("contract.war");
    Files.copy(example, archive, REPLACE_EXISTING);
    try (FileSystem war = FileSystems.newFileSystem(archive)) {
      removeAllButTheLibraries(war);
      for (Map.Entry<String, String> descriptor : descriptors.entrySet()) {
        Files.writeString(war.getPath("WEB-INF", descriptor.getKey()), descriptor.getValue());
      }
      copyWithWhatTheyName(war.getPath("WEB-INF", "classes"), types);
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

  private static void copyWithWhatTheyName(Path classes, Class<?>... types) throws IOException {
    Deque<String> waiting = new ArrayDeque<>();
    Set<String> copied = new HashSet<>();
    for (Class<?> type : types) {
      waiting.add(type.getName().replace('.', '/'));
    }
    while (!waiting.isEmpty()) {
      String name = waiting.remove();
      if (copied.add(name)) {
        waiting.addAll(namedIn(copy(name + ".class", classes)));
      }
    }
  }

  private static byte[] copy(String file, Path classes) throws IOException {
    Path target = classes.resolve(file);
    Files.createDirectories(target.getParent());
    try (InputStream in = ContractArchive.class.getClassLoader().getResourceAsStream(file)) {
      return in == null ? new byte[0] : Files.readAllBytes(Files.write(target, in.readAllBytes()));
    }
  }

  private static List<String> namedIn(byte[] classFile) {
    return OWN_CLASS
        .matcher(new String(classFile, ISO_8859_1))
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
