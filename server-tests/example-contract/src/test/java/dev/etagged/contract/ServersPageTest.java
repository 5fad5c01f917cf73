package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ServersPageTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

  @Test
  void pageNamesExactlyTheServersThatTheLauncherKnows() throws IOException {
    String page = Files.readString(Path.of("../../docs/servers.md"));

    assertThat(ROW.matcher(page).results().map(row -> row.group(1)).distinct())
        .containsExactlyElementsOf(Servers.NAMES);
  }
}
