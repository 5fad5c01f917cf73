package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.digest.BoundedContent;
import dev.etagged.http.ETag;
import dev.etagged.jaxrs.Decision.Kind;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Completes a response whose representation is known only now: by the media type and the coding
 * that the runtime settled on, and by a digest of the content where nothing else tells its tag.
 */
final class DigestInterceptor implements WriterInterceptor {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final Decisions decisions;
  private final ApplicationEnvironment environment;
  private final Set<String> methodsBeyondLimit = ConcurrentHashMap.newKeySet();

  DigestInterceptor(Decisions decisions, ApplicationEnvironment environment) {
    this.decisions = decisions;
    this.environment = environment;
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (!(context.getProperty(Rendering.PROPERTY) instanceof Rendering rendering)) {
      context.proceed();
      return;
    }
    // An answer to a failure while this one is rendered is another representation.
    context.removeProperty(Rendering.PROPERTY);
    if (rendering.exchange().awaitsContent()) {
      digest(rendering, context);
    } else {
      Exchange exchange = rendering.exchange().sending(representation(context));
      new ResponseFields(200, context.getHeaders(), exchange).complete();
      context.proceed();
    }
  }

  private void digest(Rendering rendering, WriterInterceptorContext context) throws IOException {
    OutputStream target = context.getOutputStream();
    HeldContent held =
        new HeldContent(
            environment.configuration().digestLimit(),
            () -> beyondLimit(rendering, context, target));
    context.setOutputStream(held);
    try {
      context.proceed();
    } finally {
      context.setOutputStream(target);
    }
    Optional<BoundedContent> whole = held.whole();
    if (whole.isPresent()) {
      BoundedContent content = whole.get();
      Optional<ETag> tag =
          content.isEmpty() ? Optional.empty() : Optional.of(ETag.strong(content.digest()));
      content.writeTo(answer(rendering, tag, context, target));
    }
  }

  private OutputStream beyondLimit(
      Rendering rendering, WriterInterceptorContext context, OutputStream target)
      throws IOException {
    String method = rendering.exchange().plan().resourceMethod();
    if (methodsBeyondLimit.add(method)) {
      LOGGER.log(
          WARNING,
          "%s: the content has more than %s octets and is sent without an entity tag; raise %s, or give the method a source of validators"
              .formatted(
                  method,
                  environment.configuration().digestLimit(),
                  EtaggedConfiguration.DIGEST_LIMIT));
    }
    return answer(rendering, Optional.empty(), context, target);
  }

  /** Gives the answer that the preconditions come to; returns where the content is to go. */
  private OutputStream answer(
      Rendering rendering,
      Optional<ETag> tag,
      WriterInterceptorContext context,
      OutputStream target)
      throws IOException {
    Exchange exchange = rendering.exchange().rendered(tag, representation(context));
    if (rendering.exchange().isUndecided()) {
      decisions.tell(exchange);
    }
    int status =
        exchange.kind() == Kind.PROCEED
            ? rendering.response().getStatus()
            : ResponseFields.statusOf(exchange.kind());
    if (exchange.kind() != Kind.PROCEED) {
      rendering.response().setStatus(status);
    }
    ResponseFields fields = new ResponseFields(status, context.getHeaders(), exchange);
    fields.complete();
    if (exchange.kind() != Kind.PROCEED) {
      ResponseFields.removeFieldsOfContent(context.getHeaders(), exchange.kind());
    }
    if (rendering.exchange().isUndecided() && environment.configuration().serverTiming()) {
      fields.explain();
    }
    if (exchange.kind() == Kind.PRECONDITION_FAILED) {
      context.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
      target.write(Problem.of(exchange).json());
    }
    return exchange.kind() == Kind.PROCEED ? target : OutputStream.nullOutputStream();
  }

  private static Representation representation(WriterInterceptorContext context) {
    return Representation.of(context.getMediaType(), context.getHeaders());
  }
}
