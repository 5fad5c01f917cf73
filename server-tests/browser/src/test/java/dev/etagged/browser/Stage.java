package dev.etagged.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.RunningServer;
import dev.etagged.launcher.Servers;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Two nodes with a database each, and a browser: what all tests share. */
final class Stage implements AutoCloseable {
  private final RunningServer first = startNode();
  private final RunningServer second = startNode();
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright.chromium().launch(new LaunchOptions().setExecutablePath(InstalledChromium.path()));

  Visit visit() {
    return new Visit(browser, nodes());
  }

  private List<URI> nodes() {
    return List.of(first.uri(), second.uri());
  }

  private static RunningServer startNode() {
    Path launcher = Path.of(System.getProperty("etagged.launcher.directory"));
    Path directory = Path.of(System.getProperty("etagged.run.directory"));
    Servers servers = new Servers(launcher.resolve("servers"));
    Path war = launcher.resolve("run").resolve("etag-example.war");
    return ExampleServer.start(servers.named("payara-micro"), war, 0, directory);
  }

  @Override
  public void close() {
    playwright.close();
    first.close();
    second.close();
  }
}
