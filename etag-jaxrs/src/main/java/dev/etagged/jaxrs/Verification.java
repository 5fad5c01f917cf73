package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.Decision.Kind;
import dev.etagged.Etagged;
import dev.etagged.MissedChange;
import dev.etagged.content.DigestingOutputStream;
import dev.etagged.deployment.EtaggedConfiguration;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.report.IssuedContents;
import dev.etagged.report.IssuedContents.Difference;
import dev.etagged.report.MissedChangeAdvice;
import dev.etagged.report.OncePerMinute;
import dev.etagged.report.RequestTraits;
import dev.etagged.variant.VariantLabel;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares what is rendered, behind a 304 as well, with what its tag was sent with before. It
 * changes no answer, and is there only where it is switched on.
 */
final class Verification {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");
  private static final int TAGS = 1024;

  private final IssuedContents contents = new IssuedContents(TAGS);
  private final Set<String> methodsBeyondLimit = ConcurrentHashMap.newKeySet();
  private final Set<String> unverifiable = ConcurrentHashMap.newKeySet();
  private final OncePerMinute<Subject> warnings;
  private final Decisions decisions;
  private final int limit;

  Verification(Decisions decisions, int limit, InstantSource clock) {
    this.decisions = decisions;
    this.limit = limit;
    this.warnings = new OncePerMinute<>(clock);
    LOGGER.log(
        WARNING,
        "etagged.verify-not-modified is on: methods run behind each 304, which costs as much as a 200; switch it off in production");
  }

  private record Subject(String resourceMethod, MissedChange.Cause cause) {}

  /** Sends the response, or what a precondition puts in its place. */
  @FunctionalInterface
  interface Sending {

    void send() throws IOException;
  }

  void around(CurrentExchange current, WriterInterceptorContext context, Sending sending)
      throws IOException {
    Exchange open = current.exchange();
    boolean verifiable =
        current.isRepresentation()
            && !current.method().equals("HEAD")
            && !open.awaitsContent()
            && !unverifiable.contains(open.plan().resourceMethod());
    if (!verifiable) {
      sending.send();
      return;
    }
    Exchange foreseen =
        open.sending(ResponseFields.representation(context.getMediaType(), context.getHeaders()));
    if (foreseen.kind() == Kind.NOT_MODIFIED) {
      renderAside(foreseen, context)
          .ifPresent(rendered -> check(foreseen, current.beforeMethod(), rendered));
      sending.send();
    } else {
      sendAndCheck(current, context, sending);
    }
  }

  /** Nothing of it is sent: the answer has no content. */
  private Optional<String> renderAside(Exchange exchange, WriterInterceptorContext context)
      throws IOException {
    OutputStream out = context.getOutputStream();
    DigestingOutputStream aside = DigestingOutputStream.aside(limit);
    context.setOutputStream(aside);
    try {
      context.proceed();
    } catch (IOException | RuntimeException failed) {
      if (!aside.isBeyondLimit()) {
        throw failed;
      }
    } finally {
      context.setOutputStream(out);
    }
    if (aside.isBeyondLimit()) {
      tooLong(exchange);
    }
    return aside.digest();
  }

  private void sendAndCheck(
      CurrentExchange current, WriterInterceptorContext context, Sending sending)
      throws IOException {
    OutputStream out = context.getOutputStream();
    DigestingOutputStream sent = DigestingOutputStream.before(out, limit);
    current.sendsThrough(sent, out);
    context.setOutputStream(sent);
    try {
      sending.send();
    } finally {
      context.setOutputStream(out);
      current.sendsThrough(out, sent);
    }
    Exchange exchange = current.exchange();
    if (current.isWhole()) {
      sent.digest()
          .ifPresentOrElse(
              rendered -> check(exchange, current.beforeMethod(), rendered),
              () -> tooLong(exchange));
    }
    sent.finish();
  }

  private void tooLong(Exchange exchange) {
    String method = exchange.plan().resourceMethod();
    if (methodsBeyondLimit.add(method)) {
      LOGGER.log(
          WARNING,
          "%s: the content has more than %s octets and is not verified; raise %s to have it verified"
              .formatted(method, limit, EtaggedConfiguration.DIGEST_LIMIT));
    }
  }

  private void check(Exchange rendered, Optional<Exchange> before, String digest) {
    Optional<ETag> tag = rendered.validators().entityTag();
    Optional<Exchange> passedBy =
        before.filter(begun -> begun.request().isVerifiedNotModified(begun.validators()));
    if (passedBy.isPresent() && !isOfState(rendered, passedBy.get())) {
      checkOther(passedBy.get(), digest);
    } else if (tag.isPresent() && isStillCurrent(rendered)) {
      contents
          .compare(uri(rendered), tag.get(), traits(rendered), digest)
          .ifPresent(
              found -> report(rendered, tag.get(), found, Optional.of(found.issued()), digest));
    }
  }

  /** The method rendered another state than the one that was looked up, maybe a newer one. */
  private void checkOther(Exchange lookedUp, String digest) {
    Optional<ETag> tag = lookedUp.validators().entityTag();
    if (tag.isEmpty() || !isStillCurrent(lookedUp)) {
      return;
    }
    Optional<String> issued = contents.issued(uri(lookedUp), tag.get());
    if (issued.filter(digest::equals).isEmpty()) {
      Difference found = new Difference(MissedChange.Cause.CACHE, issued.orElse(""), List.of());
      report(lookedUp, tag.get(), found, issued, digest);
    }
  }

  private static boolean isOfState(Exchange rendered, Exchange lookedUp) {
    return rendered
        .validators()
        .entityTag()
        .map(VariantLabel::stateOf)
        .equals(lookedUp.validators().entityTag().map(VariantLabel::stateOf));
  }

  /** Another request may have changed the state since it was looked up. */
  private static boolean isStillCurrent(Exchange exchange) {
    Validators now = exchange.plan().lookUpAgain(exchange.target());
    return now instanceof Validators.Unknown
        || now.entityTag().equals(exchange.state().entityTag());
  }

  private static String uri(Exchange exchange) {
    return exchange.target().method() + " " + exchange.target().uriInfo().getRequestUri();
  }

  private static RequestTraits traits(Exchange exchange) {
    Principal caller = exchange.target().securityContext().getUserPrincipal();
    return RequestTraits.of(
        exchange.target().fields(), Etagged.PRINCIPAL, caller == null ? "" : caller.getName());
  }

  private void report(
      Exchange exchange, ETag tag, Difference found, Optional<String> issued, String rendered) {
    String method = exchange.plan().resourceMethod();
    if (found.cause() == MissedChange.Cause.RENDERING && !unverifiable.add(method)) {
      return;
    }
    LOGGER.log(
        warnings.isDue(new Subject(method, found.cause())) ? WARNING : DEBUG,
        () ->
            "%s at %s: the tag %s was sent with the content %s, and the content is %s now: %s"
                .formatted(
                    method,
                    exchange.target().uriInfo().getRequestUri().getRawPath(),
                    tag,
                    issued.orElse("of another process"),
                    rendered,
                    MissedChangeAdvice.of(found.cause(), found.differing())));
    decisions.reportMissed(exchange, tag, found, issued, rendered);
  }
}
