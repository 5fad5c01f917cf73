package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Prometheus scrapes, on each server. */
@ExtendWith(ExampleOnServer.class)
final class MetricsIT {
  private static final String CONFIG = "/api/config";
  private static final String NAME = "\\b(etagged_[a-z_]+)";
  private static final Pattern SECTION = Pattern.compile("(?s)## You have metrics\n(.*?)\n## ");

  private final ExampleClient example;

  MetricsIT(ExampleClient example) {
    this.example = example;
  }

  private String scrape() {
    RawResponse response =
        example.send(
            "GET", "/api/metrics", "Accept: application/openmetrics-text;q=0.5, text/plain;q=0.4");
    assertThat(response.status()).as("%s", response).isEqualTo(200);
    assertThat(response.field("Content-Type").orElseThrow())
        .startsWith("text/plain")
        .contains("version=0.0.4");
    assertThat(response.field("Cache-Control")).hasValue("no-store");
    return response.body();
  }

  /** The sum of the series of this beginning. */
  private double sum(String series) {
    Matcher found =
        Pattern.compile("(?m)^" + Pattern.quote(series) + ".* ([-+0-9.E]+)$").matcher(scrape());
    double sum = 0;
    while (found.find()) {
      sum += Double.parseDouble(found.group(1));
    }
    return sum;
  }

  private double decisions(String decision, String method, String reason) {
    return sum(
        "etagged_decisions_total{decision=\"%s\",method=\"%s\",reason=\"%s\",uri=\"/config\"}"
            .formatted(decision, method, reason));
  }

  @Test
  void decisionIsCountedWithItsReason() {
    RawResponse whole = example.send("GET", CONFIG);
    String tag = whole.field("ETag").orElseThrow();
    double before = decisions("not_modified", "GET", "match");
    double unquoted = decisions("modified", "GET", "unquoted");
    double anomalies = sum("etagged_anomalies_total{kind=\"unquoted\",method=\"GET\"");

    example.send("GET", CONFIG, "If-None-Match: " + tag);
    example.send("GET", CONFIG, "If-None-Match: " + tag.replace("\"", ""));

    assertThat(decisions("not_modified", "GET", "match")).isEqualTo(before + 1);
    assertThat(decisions("modified", "GET", "unquoted")).isEqualTo(unquoted + 1);
    assertThat(sum("etagged_anomalies_total{kind=\"unquoted\",method=\"GET\""))
        .isEqualTo(anomalies + 1);
  }

  @Test
  void refusedWriteIsCounted() {
    double failed = decisions("precondition_failed", "PUT", "changed");
    double required = decisions("precondition_required", "PUT", "required");
    String content = example.send("GET", CONFIG).body();

    example.sendContent("PUT", CONFIG, JSON, content, "If-Match: \"0-never\"");
    example.sendContent("PUT", CONFIG, JSON, content);

    assertThat(decisions("precondition_failed", "PUT", "changed")).isEqualTo(failed + 1);
    assertThat(decisions("precondition_required", "PUT", "required")).isEqualTo(required + 1);
  }

  @Test
  void notModifiedSavesTheContentOfThe200() {
    String saved = "etagged_saved_bytes_total{basis=\"tag\",method=\"GET\",uri=\"/config\"}";
    RawResponse whole = example.send("GET", CONFIG);
    double before = sum(saved);

    example.send("GET", CONFIG, "If-None-Match: " + whole.field("ETag").orElseThrow());

    assertThat(sum(saved)).isEqualTo(before + whole.body().length());
  }

  @Test
  void lookUpIsTimed() {
    String count = "etagged_lookup_duration_seconds_count{method=\"GET\",uri=\"/config\"}";
    double before = sum(count);

    example.send("GET", CONFIG, "If-None-Match: *");

    assertThat(sum(count)).isEqualTo(before + 1);
  }

  /** No label has what a client sent. */
  @Test
  void nothingThatAClientChoosesMakesASeries() {
    example.send("GET", "/api/articles/none-0");
    long before = scrape().lines().count();

    for (int i = 0; i < 50; i++) {
      example.send("GET", "/api/articles/none-" + i, "If-None-Match: \"x" + i + "\"");
    }

    String scraped = scrape();
    assertThat(scraped).contains("uri=\"/articles/{slug}\"").doesNotContain("none-");
    assertThat(scraped.lines().count()).isLessThan(before + 20);
  }

  @Test
  void dashboardAsksForWhatIsScraped() throws IOException {
    example.send("GET", CONFIG, "If-None-Match: *");
    String dashboard = Files.readString(Path.of("../../docs/etagged-dashboard.json"));
    assertThat(names(dashboard)).containsAll(names(scrape().replaceAll("(?m)^#.*\n", "")));
  }

  private static List<String> names(String text) {
    return Pattern.compile(NAME)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(name -> !name.endsWith("_max"))
        .distinct()
        .toList();
  }

  /** With the path of this server in place of the page's. */
  @Test
  void commandsOfThePageShowWhatThePageSays() throws IOException {
    Matcher section = SECTION.matcher(Files.readString(Path.of("../../docs/seeing.md")));
    assertThat(section.find()).isTrue();
    Matcher command =
        Pattern.compile("(?m)^curl -s http://127.0.0.1:8080/etag-example(\\S+) \\| grep (\\S+)$")
            .matcher(section.group(1));
    example.send("GET", CONFIG, "If-None-Match: *");
    List<String> run = new ArrayList<>();
    while (command.find()) {
      RawResponse response = example.send("GET", command.group(1));
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.body()).contains(command.group(2));
      run.add(command.group());
    }
    assertThat(run).isNotEmpty();
  }
}
