package dev.etagged.jaxrs;

import dev.etagged.http.ETag;
import dev.etagged.variant.Precedent;
import dev.etagged.variant.Representation;
import dev.etagged.variant.VaryNames;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * A representation that is about to be written: media type and content coding are settled now, as
 * far as Jakarta REST sees them, and nothing is sent yet.
 *
 * @param exchange the exchange that it answers
 * @param response the response, whose status can still be changed
 * @param context the content
 * @param coded whether an interceptor may code it, beside a field that the method may have set
 */
record Rendering(
    CurrentExchange exchange,
    ContainerResponseContext response,
    WriterInterceptorContext context,
    boolean coded) {

  /** The one that begins; empty where nothing is open. */
  static Optional<Rendering> begin(WriterInterceptorContext context, boolean ofDigest) {
    return CurrentExchange.of(context)
        .filter(current -> current.exchange().awaitsContent() == ofDigest)
        .flatMap(
            current ->
                current
                    .beginRendering()
                    .map(
                        response ->
                            new Rendering(
                                current,
                                response,
                                context,
                                !current.isOutermost(context.getOutputStream()))));
  }

  /** The answer to what is sent; empty if the content is sent. */
  Optional<Answer> settle(Reporting reporting) {
    return settle(exchange.exchange().sending(representation()), reporting);
  }

  /** The answer to content with this tag. */
  Optional<Answer> settle(Optional<ETag> tag, Reporting reporting) {
    return settle(exchange.exchange().rendered(tag, representation()), reporting);
  }

  private Optional<Answer> settle(Exchange settled, Reporting reporting) {
    boolean wasOpen = exchange.exchange().isUndecided();
    exchange.rendered(settled);
    MultivaluedMap<String, Object> sent = context.getHeaders();
    Optional<Answer> answer = settled.answer();
    answer.ifPresent(replacement -> replacement.replaceUnsent(response, sent, coded));
    ResponseFields fields = new ResponseFields(response.getStatus(), sent, settled, answer);
    fields.complete();
    if (wasOpen) {
      reporting.report(settled, exchange.lookUp(), fields);
    }
    if (answer.isEmpty() && response.getStatus() == 200) {
      settled.plan().precedents().note(settled.request().asked(), precedent());
    }
    return answer;
  }

  /** The content is all there, and is written now. */
  void hasRendered(long length, OutputStream target) {
    exchange.hasRendered(length);
    if (exchange.isDirect(target)) {
      context.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
    }
  }

  /** Writes an answer in place of the content. */
  static void write(Answer answer, OutputStream out) throws IOException {
    Optional<byte[]> content = answer.content();
    if (content.isPresent()) {
      // Not even an empty array otherwise: CXF's coder takes that for content.
      out.write(content.get());
    }
  }

  private Representation representation() {
    return ResponseFields.representation(context.getMediaType(), context.getHeaders());
  }

  private Precedent precedent() {
    Representation sent = representation();
    return new Precedent(
        sent.mediaType(),
        sent.coding(),
        VaryNames.in(text(HttpHeaders.VARY)),
        text(HttpHeaders.CACHE_CONTROL),
        !exchange.hasOwnFields());
  }

  private String text(String field) {
    return Objects.requireNonNullElse(response.getHeaderString(field), "");
  }
}
