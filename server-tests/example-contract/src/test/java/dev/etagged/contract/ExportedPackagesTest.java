package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application copies, the example and the pages, imports exported packages alone. */
final class ExportedPackagesTest {
  private static final Path ROOT = Path.of("../..");
  private static final List<String> MODULES = List.of("etag-jaxrs", "etag-jpa");
  private static final Pattern EXPORT = Pattern.compile("(?m)^\\s*exports ([\\w.]+);");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^\\s*import (?:static )?(dev\\.etagged(?:\\.[a-z]\\w*)*)\\.[A-Z*]");
  private static final String OWN_PACKAGES = "dev.etagged.example";

  static Stream<Path> sources() throws IOException {
    List<Path> sources =
        Stream.concat(
                files(ROOT.resolve("example-war/src/main/java"), ".java"),
                Stream.concat(
                    files(ROOT.resolve("docs"), ".md"), Stream.of(ROOT.resolve("README.md"))))
            .filter(source -> !imports(source).isEmpty())
            .toList();
    assertThat(sources).hasSizeGreaterThan(10);
    return sources.stream();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void importsExportedPackagesAlone(Path source) throws IOException {
    assertThat(exported()).containsAll(imports(source));
  }

  private static Set<String> exported() throws IOException {
    StringBuilder modules = new StringBuilder();
    for (String module : MODULES) {
      modules.append(read(ROOT.resolve(module).resolve("src/main/java/module-info.java")));
    }
    return matches(EXPORT, modules.toString());
  }

  private static Set<String> imports(Path source) {
    return matches(IMPORT, read(source)).stream()
        .filter(name -> !name.startsWith(OWN_PACKAGES))
        .collect(Collectors.toSet());
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(suffix)).toList().stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
