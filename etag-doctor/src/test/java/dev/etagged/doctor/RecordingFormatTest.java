package dev.etagged.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers and people write is read, and nothing else than a message comes of the rest. */
final class RecordingFormatTest {

  private final Path directory;

  RecordingFormatTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Nested
  final class Har {

    /** Chrome: pseudo-fields, one text for several lines, content of a stored copy. */
    @Test
    void chrome() throws IOException {
      DoctorRun run =
          har(
              """
              {"log": {"creator": {"name": "WebInspector"}, "entries": [
                {"startedDateTime": "2026-11-28T10:00:00.123Z",
                 "request": {"method": "GET", "url": "https://a.example/x#part", "headers": [
                   {"name": ":method", "value": "GET"}, {"name": ":authority", "value": "a.example"},
                   {"name": "if-none-match", "value": "\\"1\\""}]},
                 "response": {"status": 304, "bodySize": 0, "_transferSize": 120, "headers": [
                   {"name": "etag", "value": "\\"1\\""},
                   {"name": "set-cookie", "value": "a=1\\nb=2"}],
                   "content": {"size": 9000, "text": "stored"}},
                 "serverIPAddress": "[::1]"}]}}
              """);

      assertThat(run.status()).as(run.out()).isZero();
      assertThat(run.objects("explanations").get(0).get("target")).isEqualTo("https://a.example/x");
      assertThat(run.out()).doesNotContain(":authority");
    }

    /** Firefox: time zone, empty text beside a size, extra members. */
    @Test
    void firefox() throws IOException {
      String entry =
          """
          {"pageref": "page_1", "startedDateTime": "2026-11-28T11:00:%02d.000+01:00",
           "request": {"bodySize": 0, "method": "GET", "url": "https://a.example/x",
             "headers": [{"name": "Host", "value": "a.example"}], "cookies": []},
           "response": {"status": 200, "headers": [
             {"name": "ETag", "value": "\\"%d\\""}],
             "content": {"mimeType": "text/plain", "size": 5, "text": ""}, "bodySize": 900},
           "cache": {}, "timings": {}, "serverIPAddress": "10.0.0.%d"}
          """;
      DoctorRun run =
          har(
              "{\"log\": {\"entries\": ["
                  + entry.formatted(1, 1, 1)
                  + ","
                  + entry.formatted(31, 2, 2)
                  + ","
                  + entry.formatted(59, 1, 1)
                  + "]}}");

      assertThat(run.causes()).as("contents are not known: %s", run.out()).isEmpty();
    }

    /** Safari: base64, members that are missing, a status of 0. */
    @Test
    void safari() throws IOException {
      String content =
          Base64.getEncoder().encodeToString("the same".getBytes(StandardCharsets.UTF_8));
      String entry =
          """
          {"startedDateTime": "2026-11-28T10:00:%02d.000Z",
           "request": {"method": "GET", "url": "https://a.example/x", "headers": []},
           "response": {"status": 200, "headers": [{"name": "ETag", "value": "\\"%s\\""}],
             "content": {"size": 8, "encoding": "base64", "text": "%s"}, "bodySize": -1},
           "serverIPAddress": "%s"}
          """;
      DoctorRun run =
          har(
              "{\"log\": {\"entries\": [{\"request\": {\"url\": \"https://a.example/y\"}}, {},"
                  + entry.formatted(1, "a", content, "10.0.0.1")
                  + ","
                  + entry.formatted(2, "b", content, "10.0.0.2")
                  + "]}}");

      assertThat(run.causes()).as(run.out()).containsExactly("tag-of-each-process");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "{",
          "[]",
          "null",
          "{\"log\": 1}",
          "{\"log\": {\"entries\": {}}}",
          "GET / HTTP/1.1"
        })
    void nothingElseIsRead(String text) throws IOException {
      DoctorRun run = har(text);

      assertThat(run.status()).isEqualTo(Doctor.USAGE);
      assertThat(run.err()).startsWith("etag-doctor: HAR: expected");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"log\": {\"entries\": []}}",
          "{\"log\": {\"entries\": [1, null, \"x\", []]}}",
          "{\"log\": {\"entries\": [{\"request\": {\"url\": \"data:,x\"}}]}}",
          "{\"log\": {\"entries\": [{\"request\": {\"url\": \"http://[\", \"headers\": 1},"
              + " \"response\": {\"status\": \"200\", \"content\": []}}]}}",
          "{\"log\": {\"entries\": [{\"startedDateTime\": \"yesterday\", \"request\": {\"url\":"
              + " \"http://a/\", \"headers\": [{\"name\": \"If-None-Match\", \"value\": \"a\"}]},"
              + " \"response\": {\"status\": 200, \"content\": {\"encoding\": \"base64\","
              + " \"text\": \"*\"}}}]}}"
        })
    void whatIsMissingIsPassedOver(String text) throws IOException {
      assertThat(har(text).status()).isZero();
    }
  }

  @Nested
  final class Text {

    @Test
    void messagesAsOnTheWire() throws IOException {
      DoctorRun run =
          text(
              """
              GET /a HTTP/1.1
              Host: a.example
              If-None-Match: "1"
              HTTP/1.1 304 Not Modified
              ETag: "1"

              PUT /a HTTP/1.1
              Host: a.example
              If-Match: W/"1"

              {"a": 1}

              HTTP/1.1 412 Precondition Failed
              ETag: "1"
              """);

      assertThat(statuses(run)).containsExactly("304", "412");
      assertThat(run.causes()).containsExactly("weakened-tag");
    }

    @Test
    void interimResponsesAreNotTheAnswer() throws IOException {
      DoctorRun run =
          text(
              """
              > PUT /a HTTP/1.1
              > Host: a.example
              > Expect: 100-continue
              >
              < HTTP/1.1 100 Continue
              <
              * We are completely uploaded and fine
              < HTTP/1.1 428 Precondition Required
              < Content-Length: 0
              <
              * Connection #0 to host a.example left intact
              """);

      assertThat(statuses(run)).containsExactly("428");
      assertThat(run.out()).contains("RFC 6585 section 3");
    }

    @Test
    void contentThatLooksLikeAMessageIsContent() throws IOException {
      String exchange =
          """
          > GET /a HTTP/2
          > Host: a.example
          >
          < HTTP/2 200
          < etag: "%s"
          <
          * a line of the content of curl's own
          {"a":
          GET the thing
          1}
          """;
      DoctorRun run = text(exchange.formatted("1") + exchange.formatted("1"));

      assertThat(statuses(run)).containsExactly("200", "200");
      assertThat(run.causes()).isEmpty();
    }

    /** Somebody changed the state and changed it back: no node is behind. */
    @Test
    void stateThatIsSetBackIsNoStaleNode() throws IOException {
      String exchange =
          """
          > GET /a HTTP/2
          > Host: a.example
          >
          < HTTP/2 200
          < etag: "%s"
          <
          %s
          """;
      DoctorRun run =
          text(
              exchange.formatted("on", "on")
                  + exchange.formatted("off", "off")
                  + exchange.formatted("on", "on"));

      assertThat(run.causes()).as(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no exchange", "GET / HTTP/1.1", "HTTP/1.1 200 OK", "\u0000\u0001"})
    void nothingElseIsRead(String text) throws IOException {
      DoctorRun run = text(text);

      assertThat(run.status()).isEqualTo(Doctor.USAGE);
      assertThat(run.err()).startsWith("etag-doctor: text: expected");
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() throws IOException {
      Path file = directory.resolve("evil.txt");
      Files.writeString(
          file,
          """
          GET /a\u001b[31m HTTP/1.1
          Host: a
          If-None-Match: "\u001b[2J"

          HTTP/1.1 200 OK
          ETag: "1"
          """);

      DoctorRun run = DoctorRun.of("--text", file.toString());

      assertThat(run.out()).doesNotContain("\u001b");
    }
  }

  private static List<String> statuses(DoctorRun run) {
    return run.objects("explanations").stream()
        .map(explanation -> String.valueOf(explanation.get("status")))
        .toList();
  }

  private DoctorRun har(String text) throws IOException {
    return DoctorRun.of(
        "--har", Files.writeString(directory.resolve("a.har"), text).toString(), "--json");
  }

  private DoctorRun text(String text) throws IOException {
    return DoctorRun.of(
        "--text", Files.writeString(directory.resolve("a.txt"), text).toString(), "--json");
  }
}
