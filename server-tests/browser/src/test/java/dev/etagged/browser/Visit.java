package dev.etagged.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One person's browser, with a cache and a storage of its own, and all that went wrong in it. */
final class Visit implements AutoCloseable {
  /** The browser's own remark on an answer that the page expects, and explains to its reader. */
  private static final String REFUSED =
      "Failed to load resource: the server responded with a status of 412";

  private final List<URI> nodes;
  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();

  Visit(Browser browser, List<URI> nodes) {
    this.nodes = nodes;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1440, 1000)
                .setReducedMotion(ReducedMotion.REDUCE));
    context.onConsoleMessage(this::note);
    context.onWebError(error -> complaints.add(error.error()));
    context.onRequest(this::requireOwn);
  }

  /** A new tab on the first node's page; the path is what follows its root. */
  Page open(String path) {
    return open(0, path);
  }

  Page open(int node, String path) {
    Page page = context.newPage();
    page.navigate(node(node) + "/" + path);
    return page;
  }

  Page open(String path, ColorScheme scheme, int width, int height) {
    Page page = context.newPage();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, height);
    page.navigate(node(0) + "/" + path);
    return page;
  }

  URI node(int index) {
    return nodes.get(index);
  }

  /** What a GET without a browser around it is answered with. */
  String text(String url) {
    return context.request().get(url).text();
  }

  List<String> complaints() {
    return complaints;
  }

  private void note(ConsoleMessage message) {
    boolean failed = message.type().equals("error") || message.type().equals("warning");
    if (failed && !message.text().startsWith(REFUSED)) {
      complaints.add(message.text());
    }
  }

  private void requireOwn(Request request) {
    String url = request.url();
    if (nodes.stream().noneMatch(node -> url.startsWith(node + "/")) && !url.startsWith("blob:")) {
      complaints.add("a request to " + url);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
