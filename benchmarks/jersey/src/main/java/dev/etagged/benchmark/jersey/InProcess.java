package dev.etagged.benchmark.jersey;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/** An application without a socket: what is left is the runtime, the library and the resource. */
final class InProcess {

  private static final URI BASE = URI.create("http://localhost/");

  private final ApplicationHandler handler;

  InProcess(ResourceConfig application) {
    this.handler = new ApplicationHandler(application);
  }

  /** The tag that a resource sends. */
  String tagOf(URI uri) {
    return get(uri, null, 200).getHeaderString(HttpHeaders.ETAG);
  }

  ContainerResponse get(URI uri, @Nullable String ifNoneMatch, int expectedStatus) {
    ContainerRequest request =
        new ContainerRequest(
            BASE, uri, "GET", null, new MapPropertiesDelegate(), handler.getConfiguration());
    if (ifNoneMatch != null) {
      request.header(HttpHeaders.IF_NONE_MATCH, ifNoneMatch);
    }
    try {
      ContainerResponse response = handler.apply(request, new OctetCounter()).get();
      if (response.getStatus() != expectedStatus) {
        throw new IllegalStateException(
            "%s: expected %d but was %d".formatted(uri, expectedStatus, response.getStatus()));
      }
      return response;
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(uri + " failed", failed);
    }
  }

  static URI uri(String path) {
    return BASE.resolve(path);
  }
}
