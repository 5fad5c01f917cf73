package dev.etagged.jaxrs;

import dev.etagged.content.CodedStream;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The content of a 304, which has none. CXF on Jetty announces {@code Content-Length: 0} for it,
 * and Undertow, below RESTEasy, for HEAD. A 304 must not have it, unless it is the length of the
 * 200 (RFC 9110 section 8.6).
 */
final class UnsentContent {

  private static final FieldNames DESCRIBING =
      FieldNames.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH);
  private static final byte[] NOTHING = new byte[0];

  private UnsentContent() {}

  /** Gives a 304 an entity where the server would say too much of one that is missing. */
  static void putOn(ContainerResponseContext response, String method) {
    if (response.getStatus() == 304
        && !response.hasEntity()
        && isHeadOfResteasy(response, method)) {
      response.setEntity(NOTHING);
    }
  }

  static boolean isIn(WriterInterceptorContext context) {
    return context.getEntity() == NOTHING;
  }

  /** Sends the fields of a 304 now, since nothing will be written: CXF does so at a write. */
  static void send(WriterInterceptorContext context, OutputStream out, String method)
      throws IOException {
    if ((isHeadOfResteasy(context, method) || isOfCxf(context)) && !CodedStream.isCoded(out)) {
      DESCRIBING.removeFrom(context.getHeaders());
      out.write(NOTHING);
      out.flush();
    }
  }

  /**
   * Sends the fields of a response for which nothing was written. RESTEasy sends them at the first
   * write or, if there was none, after it has completed an asynchronous response, which is too
   * late.
   */
  static void sendFields(WriterInterceptorContext context, OutputStream out) throws IOException {
    if (isOfResteasy(context) && !CodedStream.isCoded(out)) {
      out.write(NOTHING);
    }
  }

  private static boolean isOfCxf(Object part) {
    return part.getClass().getName().startsWith("org.apache.cxf.");
  }

  private static boolean isHeadOfResteasy(Object part, String method) {
    return method.equals("HEAD") && isOfResteasy(part);
  }

  /** Whether a part of a request or response is of RESTEasy. */
  static boolean isOfResteasy(Object part) {
    return part.getClass().getName().startsWith("org.jboss.resteasy.");
  }
}
