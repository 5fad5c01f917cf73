package dev.etagged.browser;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.etagged.browser.policy.OpenPolicy;
import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import dev.etagged.launcher.Servers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A script of one origin and the resources of another, whose own policy allows every origin. */
final class CrossOriginIT {
  private static final String READ =
      """
      async url => {
        const answer = await fetch(url, { cache: "no-store" });
        return [answer.status, answer.headers.get("ETag")];
      }""";
  private static final String REVALIDATE =
      """
      async url => {
        const tag = (await fetch(url, { cache: "no-store" })).headers.get("ETag");
        const answer = await fetch(url, { cache: "no-store", headers: { "If-None-Match": tag } });
        return [answer.status, answer.headers.get("ETag") === tag];
      }""";
  private static final String WRITE_TWICE =
      """
      async url => {
        const state = answer => answer.headers.get("ETag").replace(/~.*/, '"');
        const before = await fetch(url, { cache: "no-store" });
        const tag = before.headers.get("ETag");
        const write = async () => fetch(url, {
          method: "PUT",
          headers: { "Content-Type": "application/json", "If-Match": tag },
          body,
        });
        const body = await before.text();
        const done = await write();
        const refused = await write();
        const current = await fetch(url, { cache: "no-store" });
        return [
          done.status,
          state(done) === state(current),
          refused.status,
          state(refused) === state(current),
          state(before) === state(current),
        ];
      }""";

  private static @Nullable RunningServer exposing;
  private static @Nullable RunningServer silent;
  private static @Nullable Playwright playwright;
  private static @Nullable Page pageOfExposing;
  private static @Nullable Page pageOfSilent;

  @BeforeAll
  static void start() throws IOException {
    exposing = start("exposing", Map.of("ETAGGED_EXPOSE_HEADERS", "true"));
    silent = start("silent", Map.of());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(InstalledChromium.path()));
    pageOfExposing = browser.newPage();
    pageOfExposing.navigate(exposing.uri() + "/icon.svg");
    pageOfSilent = browser.newPage();
    pageOfSilent.navigate(silent.uri() + "/icon.svg");
  }

  private static RunningServer start(String name, Map<String, String> settings) throws IOException {
    Path launcher = Path.of(System.getProperty("etagged.launcher.directory"));
    Path directory = Path.of(System.getProperty("etagged.run.directory")).resolve(name);
    Path war = withOpenPolicy(launcher.resolve("run").resolve("etag-example.war"), directory);
    return ExampleServer.start(
        new Servers(launcher.resolve("servers")).named("payara-micro"),
        war,
        0,
        directory,
        new ProcessSettings(settings, List.of()));
  }

  /** In the place of the example's own, which lets nobody write. */
  private static Path withOpenPolicy(Path war, Path directory) throws IOException {
    Path copy = Files.createDirectories(directory).resolve("etag-example.war");
    Files.copy(war, copy, REPLACE_EXISTING);
    String file = OpenPolicy.class.getName().replace('.', '/') + ".class";
    try (FileSystem archive = FileSystems.newFileSystem(copy);
        InputStream octets = OpenPolicy.class.getClassLoader().getResourceAsStream(file)) {
      Path classes = archive.getPath("WEB-INF", "classes");
      Files.delete(classes.resolve("dev/etagged/example/CrossOriginReads.class"));
      Files.delete(classes.resolve("dev/etagged/example/SecurityFilter.class"));
      Files.createDirectories(requireNonNull(classes.resolve(file).getParent()));
      Files.write(classes.resolve(file), octets.readAllBytes());
    }
    return copy;
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
    if (exposing != null) {
      exposing.close();
    }
    if (silent != null) {
      silent.close();
    }
  }

  @Test
  void scriptReadsTheTagWithTheSettingAlone() {
    assertThat(read(pageOfSilent, exposing, READ).get(1)).asString().startsWith("\"");
    assertThat(read(pageOfExposing, silent, READ)).containsExactly(200, null);
    assertThat(read(pageOfSilent, silent, READ).get(1)).asString().startsWith("\"");
  }

  @Test
  void scriptReadsTheTagOfWhatIsNotModified() {
    assertThat(read(pageOfSilent, exposing, REVALIDATE)).containsExactly(304, true);
  }

  @Test
  void scriptWritesUnderAPrecondition() {
    assertThat(read(pageOfSilent, exposing, WRITE_TWICE))
        .containsExactly(200, true, 412, true, false);
  }

  private static List<Object> read(
      @Nullable Page page, @Nullable RunningServer other, String script) {
    String url = requireNonNull(other).uri() + "/api/config";
    return new ArrayList<>((List<?>) requireNonNull(page).evaluate(script, url));
  }
}
