package dev.etagged.intermediary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Speaks to one address, and leaves every field and every octet as it is.
 *
 * @param root what each path is below
 * @param http sends
 */
record Client(URI root, HttpClient http) {
  static final String GZIP = "Accept-Encoding: gzip";

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /** A client that stores nothing. */
  Client(URI root) {
    this(root, HTTP);
  }

  String uri(String path) {
    return root + path;
  }

  /** A request without content; fields are lines. */
  HttpResponse<byte[]> send(String method, String path, String... fieldLines) {
    return exchange(method, path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), fieldLines);
  }

  HttpResponse<byte[]> get(String path, String... fieldLines) {
    return send("GET", path, fieldLines);
  }

  HttpResponse<byte[]> put(String path, String type, String content, String... fieldLines) {
    return put(path, type, content.getBytes(UTF_8), fieldLines);
  }

  HttpResponse<byte[]> put(String path, String type, byte[] content, String... fieldLines) {
    String[] lines = new String[fieldLines.length + 1];
    System.arraycopy(fieldLines, 0, lines, 1, fieldLines.length);
    lines[0] = "Content-Type: " + type;
    return exchange(
        "PUT", path, BodyPublishers.ofByteArray(content), BodyHandlers.ofByteArray(), lines);
  }

  HttpResponse<byte[]> put(String path, String type, InputStream content, long length) {
    BodyPublisher publisher =
        BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> content), length);
    return exchange("PUT", path, publisher, BodyHandlers.ofByteArray(), "Content-Type: " + type);
  }

  /** The response to a GET, with content that is read piece by piece, and is to be closed. */
  HttpResponse<InputStream> stream(String path, String... fieldLines) {
    return exchange("GET", path, BodyPublishers.noBody(), BodyHandlers.ofInputStream(), fieldLines);
  }

  private <T> HttpResponse<T> exchange(
      String method,
      String path,
      BodyPublisher content,
      BodyHandler<T> received,
      String... fieldLines) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri(path))).timeout(PATIENCE).method(method, content);
    for (String line : fieldLines) {
      String[] field = line.split(": ", 2);
      request.header(field[0], field[1]);
    }
    try {
      return http.send(request.build(), received);
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + uri(path), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The entity tag of a response that must have one. */
  static String tag(HttpResponse<byte[]> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  /** The content of a response, without its coding. */
  static String text(HttpResponse<byte[]> response) {
    return text(response.body(), response.headers().firstValue("Content-Encoding"));
  }

  static String text(byte[] content, Optional<String> coding) {
    if (coding.isEmpty()) {
      return new String(content, UTF_8);
    }
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return new String(plain.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
