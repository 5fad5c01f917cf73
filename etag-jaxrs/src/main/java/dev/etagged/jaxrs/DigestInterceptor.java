package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.content.BoundedContent;
import dev.etagged.content.HeldContent;
import dev.etagged.deployment.ApplicationEnvironment;
import dev.etagged.deployment.EtaggedConfiguration;
import dev.etagged.http.ETag;
import dev.etagged.variant.Representation;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Completes a response whose representation is known only now: by the media type and the coding
 * that the runtime chose, and by a digest of the content where nothing else determines its tag.
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
    Optional<CurrentExchange> current = CurrentExchange.of(context);
    Optional<ContainerResponseContext> response = current.flatMap(CurrentExchange::beginRendering);
    if (response.isEmpty()) {
      context.proceed();
      return;
    }
    Rendering rendering = new Rendering(current.orElseThrow(), response.get(), context);
    if (rendering.current().exchange().awaitsContent()) {
      digest(rendering, context);
    } else {
      Exchange exchange = rendering.current().exchange().sending(rendering.representation());
      new ResponseFields(
              response.get().getStatus(), context.getHeaders(), exchange, Optional.empty())
          .complete();
      context.proceed();
    }
  }

  /** A representation that is about to be written. */
  private record Rendering(
      CurrentExchange current,
      ContainerResponseContext response,
      WriterInterceptorContext context) {

    Representation representation() {
      return ResponseFields.representation(context.getMediaType(), context.getHeaders());
    }
  }

  private void digest(Rendering rendering, WriterInterceptorContext context) throws IOException {
    OutputStream target = context.getOutputStream();
    HeldContent held =
        new HeldContent(
            environment.configuration().digestLimit(), () -> beyondLimit(rendering, target));
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
      content.writeTo(answer(rendering, tag, target));
    }
  }

  private OutputStream beyondLimit(Rendering rendering, OutputStream target) throws IOException {
    String method = rendering.current().exchange().plan().resourceMethod();
    if (methodsBeyondLimit.add(method)) {
      LOGGER.log(
          WARNING,
          "%s: the content has more than %s octets and is sent without an entity tag; raise %s, or give the method a source of validators"
              .formatted(
                  method,
                  environment.configuration().digestLimit(),
                  EtaggedConfiguration.DIGEST_LIMIT));
    }
    return answer(rendering, Optional.empty(), target);
  }

  /** Gives the answer that the tag leads to; returns where the content is to go. */
  private OutputStream answer(Rendering rendering, Optional<ETag> tag, OutputStream target)
      throws IOException {
    Exchange begun = rendering.current().exchange();
    Exchange exchange = begun.rendered(tag, rendering.representation());
    rendering.current().rendered(exchange);
    if (begun.isUndecided()) {
      decisions.report(exchange);
    }
    MultivaluedMap<String, Object> sent = rendering.context().getHeaders();
    Optional<Answer> answer = exchange.answer();
    answer.ifPresent(replacement -> replacement.replaceUnsent(rendering.response(), sent));
    ResponseFields fields =
        new ResponseFields(rendering.response().getStatus(), sent, exchange, answer);
    fields.complete();
    if (begun.isUndecided() && environment.configuration().serverTiming()) {
      fields.explain();
    }
    if (answer.isEmpty()) {
      return target;
    }
    Optional<byte[]> content = answer.get().content();
    if (content.isPresent()) {
      // Not even an empty array otherwise: CXF's coder takes that for content.
      target.write(content.get());
    }
    return OutputStream.nullOutputStream();
  }
}
