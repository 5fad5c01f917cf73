package dev.etagged.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody can store a file on the page's own origin; none of them runs there. */
@ExtendWith(ExampleInChromium.class)
final class UploadedFileIT {
  private static final String SCRIPT = "globalThis.ran = true; export const ran = true;";
  private static final String STORE =
      """
      async ([name, type, content]) => {
        const answer = await fetch(`api/files/${name}`, {
          method: "PUT", headers: { "Content-Type": type }, body: content });
        return answer.status;
      }""";
  private static final String LOAD =
      """
      url => new Promise(settle => {
        const policy = trustedTypes.createPolicy("all", { createScriptURL: address => address });
        const script = document.createElement("script");
        script.type = "module";
        script.src = policy.createScriptURL(url);
        script.onload = () => settle("loaded");
        script.onerror = () => settle("refused");
        document.head.append(script);
      })""";
  private static final String IMPORT = "url => import(url).then(() => 'loaded', () => 'refused')";
  private static final String WORK =
      """
      url => new Promise(settle => {
        const policy = trustedTypes.createPolicy("all", { createScriptURL: address => address });
        try {
          const worker = new Worker(policy.createScriptURL(url), { type: "module" });
          worker.onerror = () => settle("refused");
          setTimeout(() => settle("loaded"), 2000);
        } catch (refused) {
          settle("refused");
        }
      })""";

  @ParameterizedTest
  @ValueSource(strings = {LOAD, IMPORT, WORK})
  void storedScriptDoesNotRunInThePage(String how, Visit visit) {
    Page page = visit.open("#files");
    store(page, "stored.js", "text/javascript", SCRIPT);

    // Only the page's own files are scripts for it.
    assertThat(page.evaluate(how, visit.node(0) + "/app/format.js")).isEqualTo("loaded");
    Page fresh = visit.open("#files");
    assertThat(fresh.evaluate(how, visit.node(0) + "/api/files/stored.js")).isEqualTo("refused");
    assertThat(fresh.evaluate("globalThis.ran === undefined")).isEqualTo(true);
    assertThat(visit.complaints()).isNotEmpty().allMatch(text -> text.contains("script-src"));
    visit.complaints().clear();
  }

  @Test
  void storedPageIsSavedAndNotOpened(Visit visit) {
    Page page = visit.open("#files");
    store(page, "stored.html", "text/html", "<title>stored</title>");

    Download download =
        page.waitForDownload(() -> tryToOpen(page, visit.node(0) + "/api/files/stored.html"));

    assertThat(download.suggestedFilename()).isEqualTo("stored.html");
    assertThat(page).hasTitle("Files · Etagged example");
  }

  /** Were it opened after all, it would be of no origin, and without scripts. */
  @Test
  void storedPageThatIsOpenedAfterAllRunsNothing(Visit visit) {
    String html =
        "<title>stored</title><p>opened</p><script>fetch('../node?ran')</script>"
            + "<script src=\"stored.js\"></script>";
    Page page = visit.open("#files");
    store(page, "stored.js", "text/javascript", "fetch('../node?ran')");
    store(page, "opened.html", "text/html", html);

    assertThat(sentByOpening(visit, "opened.html", List.of("content-disposition"))).isEmpty();
    visit.complaints().clear();
    assertThat(
            sentByOpening(
                visit, "opened.html", List.of("content-disposition", "content-security-policy")))
        .isNotEmpty();
    visit.complaints().clear();
  }

  @Test
  void titleOfAnArticleIsText(Visit visit) {
    String title = "<img src=x onerror=fetch('api/node?ran')>";
    Page page = visit.open("#articles");
    page.evaluate(
        """
        async title => fetch("api/articles/marked-up", {
          method: "PUT",
          headers: { "Content-Type": "application/json", "If-None-Match": "*" },
          body: JSON.stringify({ title, body: title }),
        })""",
        title);

    Page reader = visit.open("#articles/marked-up");

    assertThat(reader.locator("#article-list")).containsText(title);
    assertThat(reader.locator("main img")).hasCount(0);
    reader.evaluate(
        "async () => fetch('api/articles/marked-up', { method: 'DELETE', headers: { 'If-Match': '*' } })");
  }

  private static void store(Page page, String name, String type, String content) {
    Object status = page.evaluate(STORE, List.of(name, type, content));
    assertThat(status).isIn(201, 204);
  }

  private static void tryToOpen(Page page, String url) {
    try {
      page.navigate(url);
    } catch (PlaywrightException saved) {
      assertThat(saved).hasMessageContaining("Download is starting");
    }
  }

  /** What else is asked for by a stored page, when it is sent without some of its fields. */
  private static List<String> sentByOpening(Visit visit, String name, List<String> without) {
    List<String> sent = new CopyOnWriteArrayList<>();
    Page page = visit.open("#curl");
    page.route("**/api/files/" + name, route -> fulfil(route, without));
    page.onRequest(request -> note(request, name, sent));
    page.navigate(visit.node(0) + "/api/files/" + name);
    page.waitForTimeout(3_000);
    page.close();
    return sent.stream().filter(url -> url.endsWith("node?ran")).toList();
  }

  private static void note(Request request, String name, List<String> sent) {
    if (!request.url().endsWith(name)) {
      sent.add(request.url());
    }
  }

  private static void fulfil(Route route, List<String> without) {
    var answer = route.fetch();
    Map<String, String> fields = new HashMap<>(answer.headers());
    without.forEach(fields::remove);
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(fields));
  }
}
