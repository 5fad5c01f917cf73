package dev.etagged.contract;

import static dev.etagged.contract.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the configuration and an article again, with the tag of what was read. */
@ExtendWith(ExampleOnServer.class)
final class ConditionalReadIT {
  private static final Path README = Path.of("../../README.md");
  private static final String CONFIG = "/api/config";
  private static final String ARTICLE = "/api/articles/the-lost-update";
  private static final String FALSE_TAG = "\"0-never\"";
  private static final Pattern SELECT = Pattern.compile("(?i)SELECT (.*?) FROM ");

  private final ExampleClient example;

  ConditionalReadIT(ExampleClient example) {
    this.example = example;
  }

  @ParameterizedTest
  @ValueSource(strings = {CONFIG, ARTICLE})
  void currentTagSavesTheContent(String path) {
    RawResponse whole = example.send("GET", path);
    RawResponse saved = example.send("GET", path, "If-None-Match: " + tag(whole));

    assertThat(whole.status()).isEqualTo(200);
    assertThat(tag(whole)).matches("\"[0-9]+-[-_A-Za-z0-9]{11}\"");
    assertThat(saved.status()).isEqualTo(304);
    assertThat(saved.body()).isEmpty();
    assertThat(saved.field("Content-Type")).isEmpty();
    assertThat(saved.field("ETag")).isEqualTo(whole.field("ETag"));
    assertThat(saved.field("Cache-Control")).isEqualTo(whole.field("Cache-Control")).isPresent();
    System.out.printf(
        "%s: %d octets on the wire for 200, %d for 304%n",
        path, whole.wireSize(), saved.wireSize());
  }

  @ParameterizedTest
  @ValueSource(strings = {CONFIG, ARTICLE})
  void oneOfSeveralTagsIsEnoughAndMayBeWeak(String path) {
    String current = example.tag(path);

    RawResponse response =
        example.send(
            "GET", path, "If-None-Match: " + FALSE_TAG, "If-None-Match: \"a,b\", W/" + current);

    assertThat(response.status()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {CONFIG, ARTICLE})
  void headAnswersAsGetWithoutContent(String path) {
    RawResponse get = example.send("GET", path);
    RawResponse head = example.send("HEAD", path);

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.field("ETag")).isEqualTo(get.field("ETag"));
    assertThat(head.field("Cache-Control")).isEqualTo(get.field("Cache-Control"));
    assertThat(example.send("HEAD", path, "If-None-Match: *").status()).isEqualTo(304);
  }

  /** The check part: the version in front of it is raised by other tests. */
  @Test
  void readmeShowsTheTagThatIsSent() throws IOException {
    String tag = example.tag(CONFIG);
    String check = tag.substring(tag.indexOf('-'));

    assertThat(Files.readString(README)).contains("ETag: \"7" + check);
  }

  /** In their order; a version, dates, a length and a duration may be others by now. */
  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 OK", "HTTP/1.1 304 Not Modified"})
  @EnabledIfSystemProperty(named = "etagged.server", matches = "payara-micro")
  @DisabledIfSystemProperty(named = "etagged.server.compression", matches = ".+")
  void readmeShowsTheFieldsThatAreSent(String statusLine) throws IOException {
    List<String> shown =
        Files.readAllLines(README).stream()
            .dropWhile(line -> !line.equals(statusLine))
            .skip(1)
            .takeWhile(line -> line.contains(": "))
            .map(ConditionalReadIT::withoutChangingValue)
            .toList();
    RawResponse response =
        statusLine.contains("200")
            ? example.send("GET", CONFIG)
            : example.send("GET", CONFIG, "If-None-Match: " + example.tag(CONFIG));

    assertThat(shown).isNotEmpty();
    assertThat(response.fieldLines().stream().map(ConditionalReadIT::withoutChangingValue))
        .startsWith(shown.toArray(String[]::new));
  }

  private static String withoutChangingValue(String fieldLine) {
    return fieldLine
        .replaceFirst("^(ETag|Last-Modified|Date|Content-Length): .*", "$1")
        .replaceFirst("dur=[0-9.]+$", "dur");
  }

  @Test
  void otherTagGetsTheRepresentation() {
    RawResponse response = example.send("GET", CONFIG, "If-None-Match: " + FALSE_TAG);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).startsWith("{\"title\":\"");
  }

  @Test
  void ifMatchOnAReadIsKept() {
    assertProblem(example.send("GET", CONFIG, "If-Match: " + FALSE_TAG), 412);
    assertThat(example.send("GET", CONFIG, "If-Match: " + example.tag(CONFIG)).status())
        .isEqualTo(200);
  }

  @Test
  void missingArticleIsNotFoundWhateverTheCondition() {
    assertProblem(example.send("GET", "/api/articles/none"), 404);
    assertProblem(example.send("GET", "/api/articles/none", "If-Match: " + FALSE_TAG), 404);
    assertProblem(example.send("GET", "/api/articles/none", "If-None-Match: *"), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {CONFIG, ARTICLE})
  void notModifiedCostsOneStatementAndLoadsNothing(String path) {
    String current = example.tag(path);
    example.send("DELETE", "/api/probe");
    RawResponse response = example.send("GET", path, "If-None-Match: " + current);
    List<String> statements = statements();

    assertThat(response.status()).isEqualTo(304);
    assertThat(statements).hasSize(1);
    assertThat(selected(statements.get(0)))
        .isSubsetOf("id", "version", "updated_at")
        .contains("version");
    System.out.printf("%s: 304 for %s%n", path, statements.get(0));
  }

  /** Shows that the probe above tells a row that is loaded from one that is looked up. */
  @ParameterizedTest
  @ValueSource(strings = {CONFIG, ARTICLE})
  void wholeRepresentationLoadsItsRow(String path) {
    example.send("DELETE", "/api/probe");
    example.send("GET", path);
    List<String> statements = statements();

    assertThat(statements).hasSize(1);
    assertThat(selected(statements.get(0))).contains("version", "title");
  }

  private List<String> statements() {
    return example.send("GET", "/api/probe").body().lines().toList();
  }

  /** The names of the columns, which providers qualify and rename. */
  private static List<String> selected(String statement) {
    Matcher select = SELECT.matcher(statement);
    assertThat(select.lookingAt()).as(statement).isTrue();
    return Stream.of(select.group(1).split(","))
        .map(column -> column.strip().replaceAll(".*\\.| .*", "").toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String tag(RawResponse response) {
    return response.field("ETag").orElseThrow();
  }
}
