package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the page says to write is what the application that is deployed consists of. */
final class AdoptPageTest {
  static final Path PAGE = Path.of("../../docs/adopt.md");

  private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(java|xml)\n(.*?)^```$");
  private static final Path README = Path.of("../../README.md");

  @Test
  void everySnippetIsAPartOfASource() throws IOException {
    List<String> sources = new ArrayList<>(List.of(unindented(Files.readString(README))));
    for (Path source : ShopApplication.sources()) {
      sources.add(unindented(Files.readString(source)));
    }

    assertThat(snippets())
        .hasSizeGreaterThan(4)
        .allSatisfy(
            snippet -> assertThat(sources).anyMatch(source -> source.contains("\n" + snippet)));
  }

  private static List<String> snippets() throws IOException {
    return SNIPPET
        .matcher(Files.readString(PAGE))
        .results()
        .map(snippet -> unindented(snippet.group(2)).stripLeading())
        .toList();
  }

  private static String unindented(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
  }
}
