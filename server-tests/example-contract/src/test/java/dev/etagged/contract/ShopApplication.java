package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Somebody's application which uses the library as {@code docs/adopt.md} says, made of the sources
 * that the page quotes.
 */
enum ShopApplication {
  WITH_ANNOTATION("<mapping-file>"),
  WITH_MAPPING_FILE("@EntityListeners");

  private static final Path SOURCES = Path.of("src/test/resources/shop");
  private static final String DESCRIPTOR = "META-INF/persistence.xml";
  private static final String LIBRARIES = "(etag-jaxrs|etag-jpa|h2)-.*\\.jar";

  private final String lineOfOther;

  /**
   * One way to name the listener.
   *
   * @param lineOfOther what begins the line that the other way needs
   */
  ShopApplication(String lineOfOther) {
    this.lineOfOther = lineOfOther;
  }

  /** Everything that is compiled or packed, by its name. */
  static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Writes the archive into a directory. */
  Path packInto(Path directory) throws IOException {
    Path classes = directory.resolve("classes");
    Files.createDirectories(classes);
    compile(directory, classes);
    Path war = directory.resolve("shop.war");
    Files.deleteIfExists(war);
    try (FileSystem archive = FileSystems.newFileSystem(war, Map.of("create", "true"))) {
      Path content = Files.createDirectories(archive.getPath("WEB-INF"));
      Path into = Files.createDirectories(content.resolve("classes").resolve("META-INF"));
      copyTree(classes, content.resolve("classes"));
      Files.writeString(into.resolve("persistence.xml"), text(SOURCES.resolve(DESCRIPTOR)));
      Files.copy(SOURCES.resolve("META-INF/products.sql"), into.resolve("products.sql"));
      Files.copy(SOURCES.resolve("WEB-INF/web.xml"), content.resolve("web.xml"));
      copyLibraries(Files.createDirectories(content.resolve("lib")));
    }
    return war;
  }

  private void compile(Path directory, Path classes) throws IOException {
    Path sources = Files.createDirectories(directory.resolve("sources"));
    List<Path> java =
        sources().stream().filter(source -> source.toString().endsWith(".java")).toList();
    List<Path> copies = java.stream().map(source -> sources.resolve(source.getFileName())).toList();
    for (Path source : java) {
      Files.writeString(sources.resolve(source.getFileName()), text(source));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of("-proc:none", "--release", "17", "-d", classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(copies))
              .call();
      assertThat(compiled).as("%s", messages).isTrue();
    }
  }

  /** The source without the line of the other way. */
  private String text(Path source) throws IOException {
    return String.join(
        "\n",
        Files.readAllLines(source).stream()
            .filter(line -> !line.strip().startsWith(lineOfOther))
            .toList());
  }

  /** As they came into the example's archive by the dependency. */
  private static void copyLibraries(Path target) throws IOException {
    try (FileSystem example = FileSystems.newFileSystem(BuiltExample.war());
        Stream<Path> libraries = Files.list(example.getPath("WEB-INF", "lib"))) {
      for (Path library : libraries.toList()) {
        String name = library.getFileName().toString();
        if (name.matches(LIBRARIES)) {
          Files.copy(library, target.resolve(name));
        }
      }
    }
  }

  private static void copyTree(Path root, Path target) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(root.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
