package dev.etagged.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks one address whether it answers yet. */
final class HttpProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Without an offer to go over to HTTP/2, which some servers would take. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final HttpRequest request;

  HttpProbe(URI address) {
    this.request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
  }

  /** Whether the answer is 200; nobody listening is an answer too, and it is no. */
  boolean answersOk() throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
