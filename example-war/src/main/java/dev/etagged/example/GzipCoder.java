package dev.etagged.example;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Codes text and JSON with gzip for clients that accept it: each runtime has a coder of its own,
 * this one is the same on all. Stored files are sent as they are, so that they have ranges.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.ENTITY_CODER)
public class GzipCoder implements ContainerResponseFilter, WriterInterceptor {
  private static final String GZIP = "gzip";
  private static final String WANTED = GzipCoder.class.getName();

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean retrieved =
        HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
    if (retrieved
        && response.hasEntity()
        && !(response.getEntity() instanceof StoredOctets)
        && isText(response.getMediaType())) {
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
      String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
      if (AcceptEncoding.of(accepted).prefers(GZIP)) {
        request.setProperty(WANTED, true);
      }
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (context.getProperty(WANTED) == null
        || !isText(context.getMediaType())
        || context.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
      context.proceed();
      return;
    }
    context.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, GZIP);
    context.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
    OutputStream plain = context.getOutputStream();
    GzipStream coded = new GzipStream(plain);
    context.setOutputStream(coded);
    try {
      context.proceed();
    } finally {
      context.setOutputStream(plain);
    }
    coded.finish();
  }

  private static boolean isText(@Nullable MediaType type) {
    // Not every runtime knows it before it writes.
    return type == null || type.getType().equals("text") || type.getSubtype().endsWith("json");
  }
}
