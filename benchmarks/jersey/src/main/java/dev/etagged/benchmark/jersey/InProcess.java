package dev.etagged.benchmark.jersey;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
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
    ContainerRequest request = request("GET", uri);
    if (ifNoneMatch != null) {
      request.header(HttpHeaders.IF_NONE_MATCH, ifNoneMatch);
    }
    return answer(request, expectedStatus);
  }

  /** Writes a text over the state that has a tag; returns the next tag. */
  String put(URI uri, String ifMatch, String text) {
    ContainerRequest request = request("PUT", uri);
    request.header(HttpHeaders.IF_MATCH, ifMatch);
    request.header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_PLAIN);
    request.setEntityStream(new ByteArrayInputStream(text.getBytes(UTF_8)));
    return answer(request, 200).getHeaderString(HttpHeaders.ETAG);
  }

  private ContainerRequest request(String method, URI uri) {
    return new ContainerRequest(
        BASE, uri, method, null, new MapPropertiesDelegate(), handler.getConfiguration());
  }

  private ContainerResponse answer(ContainerRequest request, int expectedStatus) {
    URI uri = request.getRequestUri();
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
