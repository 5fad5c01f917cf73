package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.content.BoundedContent;
import dev.etagged.content.HeldContent;
import dev.etagged.deployment.EtaggedConfiguration;
import dev.etagged.http.ETag;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tags a representation by a digest of its content, where nothing else determines its tag. */
final class DigestInterceptor implements WriterInterceptor {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final Reporting reporting;
  private final int limit;
  private final Set<String> methodsBeyondLimit = ConcurrentHashMap.newKeySet();

  DigestInterceptor(Reporting reporting, int limit) {
    this.reporting = reporting;
    this.limit = limit;
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Optional<Rendering> rendering = Rendering.begin(context, true);
    if (rendering.isPresent()) {
      digest(rendering.get(), context);
    } else {
      context.proceed();
    }
  }

  private void digest(Rendering rendering, WriterInterceptorContext context) throws IOException {
    OutputStream target = context.getOutputStream();
    HeldContent held = new HeldContent(limit, () -> beyondLimit(rendering, target));
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
      OutputStream settled = settle(rendering, tag, target);
      if (settled == target) {
        rendering.hasRendered(content.length(), target);
      }
      content.writeTo(settled);
    }
  }

  private OutputStream beyondLimit(Rendering rendering, OutputStream target) throws IOException {
    String method = rendering.exchange().exchange().plan().resourceMethod();
    if (methodsBeyondLimit.add(method)) {
      LOGGER.log(
          WARNING,
          "%s: the content has more than %s octets and is sent without an entity tag; raise %s, or give the method a source of validators"
              .formatted(method, limit, EtaggedConfiguration.DIGEST_LIMIT));
    }
    return settle(rendering, Optional.empty(), target);
  }

  /** Gives the answer that the tag leads to; returns where the content is to go. */
  private OutputStream settle(Rendering rendering, Optional<ETag> tag, OutputStream target)
      throws IOException {
    Optional<Answer> answer = rendering.settle(tag, reporting);
    if (answer.isEmpty()) {
      return target;
    }
    Rendering.write(answer.get(), target);
    return OutputStream.nullOutputStream();
  }
}
