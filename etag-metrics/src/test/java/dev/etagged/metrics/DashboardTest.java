package dev.etagged.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.Decision.Kind;
import dev.etagged.Discrepancy;
import dev.etagged.http.PreconditionField;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dashboard asks for what is there to be scraped. */
final class DashboardTest {

  private static final Path DASHBOARD = Path.of("../docs/etagged-dashboard.json");
  private static final Path PAGE = Path.of("../docs/seeing.md");
  private static final Pattern SELECTOR = Pattern.compile("(etagged_[a-z_]+)(?:\\{([^}]*)\\})?");
  private static final Pattern MATCHER = Pattern.compile("([a-z_]+)(=~?)\"([^\"]*)\"");
  private static final Pattern GROUPING = Pattern.compile("by \\(([a-z_, ]+)\\)");
  private static final Pattern SERIES =
      Pattern.compile("(?m)^(etagged_[a-z_]+)\\{(.*)\\} [-+0-9.E]+$");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Each name with the values of each of its labels. */
  private final Map<String, Map<String, Set<String>>> scraped = new TreeMap<>();

  @BeforeEach
  void scrape() {
    MeteringListener listener = new MeteringListener(List.of(new MicrometerMeters(registry)));
    listener.decided(Events.notModified("7-a"));
    listener.sent(Events.sent("7-a", 700));
    listener.decided(Events.notModified("7-a"));
    listener.decided(Events.notModified("8-a"));
    listener.decided(
        Events.decided("GET", Kind.PROCEED, PreconditionField.IF_NONE_MATCH, "changed"));
    listener.decided(
        Events.decided("PUT", Kind.PRECONDITION_FAILED, PreconditionField.IF_MATCH, "weakened"));
    listener.decided(Events.decided("PUT", Kind.PRECONDITION_REQUIRED, null, "required"));
    listener.decided(Events.lookedUpIn(Duration.ofMillis(2)));
    listener.noticed(Events.noticed(Discrepancy.Kind.AHEAD));
    listener.noticed(Events.noticed(Discrepancy.Kind.DIVERGENT));
    listener.conflicted(Events.conflicted(412));
    listener.unguarded(Events.unguarded());
    SERIES
        .matcher(registry.scrape())
        .results()
        .forEach(series -> note(series.group(1), series.group(2)));
  }

  private void note(String name, String labels) {
    Map<String, Set<String>> known = scraped.computeIfAbsent(name, key -> new TreeMap<>());
    MATCHER
        .matcher(labels)
        .results()
        .forEach(
            label ->
                known.computeIfAbsent(label.group(1), key -> new TreeSet<>()).add(label.group(3)));
  }

  private static List<String> queries() throws IOException {
    try (Reader file = Files.newBufferedReader(DASHBOARD);
        JsonReader reader = Json.createReader(file)) {
      return reader.readObject().getJsonArray("panels").getValuesAs(JsonObject.class).stream()
          .flatMap(panel -> panel.getJsonArray("targets").getValuesAs(JsonObject.class).stream())
          .map(target -> target.getJsonString("expr"))
          .map(JsonString::getString)
          .toList();
    }
  }

  @Test
  void eachQueryIsForNamesLabelsAndValuesThatAreScraped() throws IOException {
    assertThat(queries()).hasSizeGreaterThan(8);
    for (String query : queries()) {
      List<MatchResult> selectors = SELECTOR.matcher(query).results().toList();
      assertThat(selectors).as(query).isNotEmpty();
      for (MatchResult selector : selectors) {
        assertThat(scraped).as(query).containsKey(selector.group(1));
        requireScraped(query, scraped.getOrDefault(selector.group(1), Map.of()), selector.group(2));
      }
    }
  }

  private static void requireScraped(
      String query, Map<String, Set<String>> labels, String matchers) {
    MATCHER
        .matcher(matchers)
        .results()
        .filter(matcher -> !matcher.group(3).startsWith("$"))
        .forEach(
            matcher ->
                assertThat(labels.getOrDefault(matcher.group(1), Set.of()))
                    .as(query)
                    .containsAll(Arrays.asList(matcher.group(3).split("\\|"))));
    GROUPING
        .matcher(query)
        .results()
        .flatMap(grouping -> Stream.of(grouping.group(1).split(", ")))
        .forEach(label -> assertThat(labels.keySet()).as(query).contains(label));
  }

  @Test
  void eachMetricIsShown() throws IOException {
    Set<String> shown =
        queries().stream()
            .flatMap(query -> SELECTOR.matcher(query).results())
            .map(selector -> selector.group(1))
            .collect(Collectors.toSet());
    assertThat(scraped).hasSizeGreaterThan(8);
    assertThat(shown)
        .containsAll(scraped.keySet().stream().filter(name -> !name.endsWith("_max")).toList());
  }

  /** The page has one row for each, with its labels. */
  @Test
  void thePageNamesEachMetricWithItsLabels() throws IOException {
    List<String> rows =
        Stream.of(Metric.values())
            .map(
                metric ->
                    "| `%s` | %s |"
                        .formatted(
                            metric.meterName(),
                            metric.labels().stream()
                                .map(label -> "`" + label.tag() + "`")
                                .collect(Collectors.joining(", "))))
            .toList();
    String page = Files.readString(PAGE);
    assertThat(rows).allSatisfy(row -> assertThat(page).contains(row));
  }

  @Test
  void theQueriesOfThePageAreForWhatIsScraped() throws IOException {
    String page = Files.readString(PAGE);
    String block = page.split("```promql\n", 2)[1].split("```", 2)[0];
    assertThat(SELECTOR.matcher(block).results().map(match -> match.group(1)).toList())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(scraped).containsKey(name));
  }
}
