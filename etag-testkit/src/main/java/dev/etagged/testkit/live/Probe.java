package dev.etagged.testkit.live;

import dev.etagged.testkit.message.Content;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.message.Fields;
import dev.etagged.testkit.message.Request;
import dev.etagged.testkit.message.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Sends requests to one resource at one node, and records the exchanges. */
final class Probe {

  private HttpClient client;
  private final Limits limits;
  private final Clock clock;
  private final URI uri;
  private final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
  private int sent;

  Probe(URI uri, Limits limits, Clock clock) {
    this.uri = uri;
    this.limits = limits;
    this.clock = clock;
    this.client = newClient();
  }

  private HttpClient newClient() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(limits.timeout())
        .build();
  }

  URI uri() {
    return uri;
  }

  Limits limits() {
    return limits;
  }

  List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** GET of the content without a coding, and with these fields. */
  Exchange get(String... fields) throws IOException {
    return send("GET", Fields.of("Accept-Encoding", "identity").and(Fields.of(fields)));
  }

  Exchange send(String method, Fields fields) throws IOException {
    Fields all = limits.fields().and(fields);
    Instant start = count();
    try {
      HttpResponse<java.io.InputStream> response =
          client.send(request(method, all, BodyPublishers.noBody()), BodyHandlers.ofInputStream());
      if (response.statusCode() == 304) {
        // Content after it would be taken for the next response of the same connection.
        client = newClient();
      }
      return record(method, all, start, response, ReceivedContent.read(response, limits));
    } catch (ConnectException | HttpTimeoutException unreachable) {
      throw new UnreachableException(
          uri + ": no connection, or no response within " + limits.timeout().toSeconds() + " s");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnreachableException(uri + ": interrupted");
    }
  }

  /** Sends the content, several times at once. */
  List<Exchange> sendAtOnce(String method, List<Fields> writes, byte[] content)
      throws UnreachableException {
    List<CompletableFuture<Exchange>> pending = new ArrayList<>();
    for (Fields fields : writes) {
      Fields all = limits.fields().and(fields);
      Instant start = count();
      pending.add(
          client
              .sendAsync(
                  request(method, all, BodyPublishers.ofByteArray(content)),
                  BodyHandlers.discarding())
              .thenApply(response -> record(method, all, start, response, Content.unknown())));
    }
    try {
      return pending.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException failed) {
      throw new UnreachableException(uri + ": " + method + " without a response: " + failed);
    }
  }

  /** The same request as it is on the wire, since clients hide what follows a 304. */
  Exchange onTheWire(String... fields) throws IOException {
    Fields all =
        limits.fields().and(Fields.of("Accept-Encoding", "identity")).and(Fields.of(fields));
    Instant start = count();
    Response response = WireExchange.get(uri, all, limits);
    return keep(
        new Exchange(
            number(),
            new Request("GET", uri.toString(), all),
            response,
            Optional.of(start),
            Optional.of(uri.getAuthority())));
  }

  private synchronized Instant count() {
    sent++;
    if (sent > limits.mostRequests() + limits.writers() * 2) {
      throw new IllegalStateException("more requests than " + limits.mostRequests());
    }
    return clock.instant();
  }

  private int number() {
    return exchanges.size() + 1;
  }

  private HttpRequest request(String method, Fields fields, HttpRequest.BodyPublisher content) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(uri).timeout(limits.timeout()).method(method, content);
    fields.lines().forEach(line -> builder.header(line.name(), line.value()));
    return builder.build();
  }

  private Exchange record(
      String method, Fields sentFields, Instant start, HttpResponse<?> response, Content content) {
    List<Fields.Line> lines = new ArrayList<>();
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> values.forEach(value -> lines.add(new Fields.Line(name, value))));
    return keep(
        new Exchange(
            number(),
            new Request(method, uri.toString(), sentFields),
            new Response(response.statusCode(), new Fields(lines), content),
            Optional.of(start),
            Optional.of(uri.getAuthority())));
  }

  private Exchange keep(Exchange exchange) {
    exchanges.add(exchange);
    return exchange;
  }
}
