package dev.etagged.doctor;

import dev.etagged.testkit.message.Fields;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import tools.jackson.jr.ob.JSON;

/** A client that records what it says and hears, as a HAR or as curl would print it. */
final class Session {

  /**
   * An exchange.
   *
   * @param uri the target
   * @param method the method
   * @param sent the request's fields
   * @param status the status
   * @param received the response's fields
   * @param content the content without its coding
   * @param time when
   */
  record Spoken(
      URI uri,
      String method,
      Fields sent,
      int status,
      Fields received,
      String content,
      Instant time) {

    String tag() {
      return received.value("ETag").orElse("\"none\"");
    }
  }

  private final List<Spoken> spoken = Collections.synchronizedList(new ArrayList<>());

  Spoken get(URI uri, String... fields) throws IOException {
    return say(uri, "GET", Fields.of(fields), "");
  }

  /** Two writes at the same time. */
  void putTwice(URI uri, String tag, String content) {
    CompletableFuture<?>[] writes = new CompletableFuture<?>[2];
    for (int i = 0; i < writes.length; i++) {
      writes[i] =
          CompletableFuture.runAsync(
              () -> {
                try {
                  say(uri, "PUT", Fields.of("If-Match", tag), content);
                } catch (IOException failed) {
                  throw new IllegalStateException(failed);
                }
              },
              task -> new Thread(task).start());
    }
    CompletableFuture.allOf(writes).join();
  }

  Spoken say(URI uri, String method, Fields fields, String content) throws IOException {
    Instant time = Instant.now();
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    StringBuilder request = new StringBuilder(method + " " + uri.getPath() + " HTTP/1.1\r\n");
    request.append("Host: ").append(uri.getAuthority()).append("\r\n");
    fields.lines().forEach(line -> request.append(line.name() + ": " + line.value() + "\r\n"));
    request.append("Content-Length: ").append(body.length).append("\r\n\r\n").append(content);
    byte[] answer;
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      answer = socket.getInputStream().readAllBytes();
    }
    Spoken exchange = parse(uri, method, fields, answer, time);
    spoken.add(exchange);
    return exchange;
  }

  private static Spoken parse(URI uri, String method, Fields sent, byte[] answer, Instant time)
      throws IOException {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    List<String> lines = text.substring(0, end).lines().toList();
    List<Fields.Line> received = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      received.add(new Fields.Line(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    Fields fields = new Fields(received);
    byte[] body = Arrays.copyOfRange(answer, end + 4, answer.length);
    if (fields.has("Content-Encoding")) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    int status = Integer.parseInt(lines.get(0).substring(9, 12));
    String content = new String(body, StandardCharsets.UTF_8);
    return new Spoken(uri, method, sent, status, fields, content, time);
  }

  Path writeText(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Spoken exchange : spoken) {
      text.append("*   Trying " + exchange.uri().getAuthority() + "...\n");
      text.append("> " + exchange.method() + " " + exchange.uri().getPath() + " HTTP/1.1\n");
      text.append("> Host: " + exchange.uri().getAuthority() + "\n");
      exchange
          .sent()
          .lines()
          .forEach(line -> text.append("> " + line.name() + ": " + line.value() + "\n"));
      text.append(">\n< HTTP/1.1 " + exchange.status() + " .\n");
      exchange
          .received()
          .lines()
          .forEach(line -> text.append("< " + line.name() + ": " + line.value() + "\n"));
      text.append("<\n{ [" + exchange.content().length() + " bytes data]\n" + exchange.content());
      text.append("* Connection #0 to host 127.0.0.1 left intact\n");
    }
    return Files.writeString(file, text);
  }

  Path writeHar(Path file) throws IOException {
    List<Object> entries = new ArrayList<>();
    for (Spoken exchange : spoken) {
      entries.add(
          Map.of(
              "startedDateTime",
              exchange.time().toString(),
              "request",
              Map.of(
                  "method", exchange.method(),
                  "url", exchange.uri().toString(),
                  "headers", headers(exchange.sent())),
              "response",
              Map.of(
                  "status",
                  exchange.status(),
                  "headers",
                  headers(exchange.received()),
                  "bodySize",
                  -1,
                  "content",
                  Map.of("size", exchange.content().length(), "text", exchange.content()))));
    }
    return Files.writeString(
        file, JSON.std.asString(Map.of("log", Map.of("version", "1.2", "entries", entries))));
  }

  private static List<Map<String, String>> headers(Fields fields) {
    return fields.lines().stream()
        .map(line -> Map.of("name", line.name(), "value", line.value()))
        .toList();
  }
}
