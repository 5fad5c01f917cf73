package dev.etagged.intermediary;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documentation tells to write is what the other tests run. */
final class DocumentedConfigurationIT {
  private static final Path PAGE = Path.of("..", "..", "docs", "representations.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```nginx\n(.*?)```");

  @Test
  void everyLineForNginxIsTested() throws IOException {
    List<String> tested = lines(Template.named("nginx.conf").text());
    List<String> documented =
        BLOCK
            .matcher(Files.readString(PAGE))
            .results()
            .flatMap(block -> lines(block.group(1)).stream())
            .filter(not("server {"::equals))
            .toList();

    assertThat(documented).contains("proxy_cache_revalidate on;").isSubsetOf(tested);
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(not(String::isEmpty)).toList();
  }
}
