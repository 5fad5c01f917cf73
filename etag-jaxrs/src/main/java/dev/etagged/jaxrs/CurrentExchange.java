package dev.etagged.jaxrs;

import dev.etagged.content.CodedStream;
import dev.etagged.content.DigestedFiles;
import dev.etagged.content.ReturnedFile;
import dev.etagged.invocation.Invocation;
import dev.etagged.range.RangeRequest;
import dev.etagged.spi.WriteGuard;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.InterceptorContext;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the filters and interceptors of one request hand on to each other: the exchange as far as it
 * has come, and what they need to complete it. The runtime carries it, as the request's property.
 */
final class CurrentExchange {

  private Exchange exchange;
  private @Nullable Exchange begun;
  private WriteGuard guard = WriteGuard.none();
  private @Nullable AskedRange range;
  private @Nullable ContainerResponseContext response;
  private String method = "";
  private boolean rendering;
  private @Nullable Boolean ownFields;
  private @Nullable Duration lookUp;
  private @Nullable Method awaited;
  private @Nullable Supplier<Exchange> evaluation;
  private @Nullable ReturnedFile returned;
  private @Nullable OutputStream outermost;
  private OptionalLong rendered = OptionalLong.empty();

  CurrentExchange(Exchange begun) {
    this.exchange = begun;
  }

  static Optional<CurrentExchange> of(ContainerRequestContext request) {
    return DispatchedRequest.exchangeOf(request);
  }

  static Optional<CurrentExchange> of(InterceptorContext context) {
    return DispatchedRequest.exchangeOf(context);
  }

  Exchange exchange() {
    return exchange;
  }

  void begun(Exchange evaluated) {
    exchange = evaluated;
    begun = evaluated;
  }

  /** The exchange before the method. */
  Optional<Exchange> beforeMethod() {
    return Optional.ofNullable(begun);
  }

  /** The state was looked up, for as long. */
  void lookedUpIn(Duration duration) {
    lookUp = duration;
  }

  /** How long the look-up took; empty if there was none, or if nobody is told. */
  Optional<Duration> lookUp() {
    return Optional.ofNullable(lookUp);
  }

  /** Evaluates nothing before the method is invoked, behind everything that authorizes. */
  void awaitInvocation(Method method, Supplier<Exchange> evaluate) {
    awaited = method;
    evaluation = evaluate;
  }

  /** Everything that authorizes has let the request pass: the status in place of the method. */
  OptionalInt begins(Method invoked, Object target) {
    Method expected = awaited;
    if (expected == null || !Invocation.isOf(expected, invoked, target)) {
      return OptionalInt.empty();
    }
    Supplier<Exchange> evaluate = evaluation;
    if (evaluate != null) {
      evaluation = null;
      exchange = evaluate.get();
    }
    return exchange.isAnsweredBeforeMethod()
        ? OptionalInt.of(exchange.answer().orElseThrow().status())
        : OptionalInt.empty();
  }

  WriteGuard guard() {
    return guard;
  }

  void guardedBy(WriteGuard writeGuard) {
    guard = writeGuard;
  }

  void asksFor(RangeRequest ranges) {
    range = new AskedRange(ranges);
  }

  /** The range that the request asks for, if its method can ask for one. */
  Optional<AskedRange> range() {
    return Optional.ofNullable(range);
  }

  /**
   * The method has answered; no filter has added to its response yet.
   *
   * @return whether it put fields on its response that a 304 in its place must have
   */
  boolean noteOwnFields(ContainerResponseContext answer) {
    ownFields = !exchange.isAnsweredBeforeMethod() && OwnFields.isIn(answer, exchange.plan());
    return ownFields;
  }

  /** Whether the method puts fields on its response that a 304 in its place must have. */
  boolean hasOwnFields() {
    return Boolean.TRUE.equals(ownFields);
  }

  /**
   * There is a response. Its status may still change while it is written.
   *
   * @param requestMethod the request's method, which every runtime shows as HEAD or GET only now
   * @param willBeRendered whether the representation is still to be rendered
   */
  void answeredBy(
      Exchange settled,
      ContainerResponseContext answer,
      String requestMethod,
      boolean willBeRendered) {
    if (ownFields == null && settled.plan().mayHaveOwnFields()) {
      // Not every runtime lets a filter be registered for a method of a sub-resource.
      noteOwnFields(answer);
    }
    exchange = settled;
    response = answer;
    rendering = willBeRendered;
    method = requestMethod;
  }

  /** Another filter has put something else in the place of the content that the tag is of. */
  void awaitsOtherContent(ContainerResponseContext answer) {
    exchange = exchange.awaitingContent(exchange.state().lastModified());
    answer.getHeaders().remove(HttpHeaders.ETAG);
  }

  /** The file that the method returned, if it did. */
  ReturnedFile returned(DigestedFiles files) {
    ReturnedFile file = returned;
    if (file == null) {
      file = new ReturnedFile(files);
      returned = file;
    }
    return file;
  }

  /** Whether the response has a representation that the request asked for. */
  boolean isRepresentation() {
    return exchange.isRetrieval()
        && response != null
        && response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
  }

  /** Whether the response is a 200 with the whole of a representation, as far as it has come. */
  boolean sendsWhole() {
    return isRepresentation() && isWhole() && !method.equals("HEAD");
  }

  /** Whether the method itself has answered with a part, or a change, of the representation. */
  boolean isPart() {
    return response != null && MethodAnswer.isPart(response.getStatus());
  }

  String method() {
    return method;
  }

  /** Whether the response has all of its content. */
  boolean isWhole() {
    return response != null && response.getStatus() == 200;
  }

  /** Whether the response is a 304, however it came to be one. */
  boolean isNotModified() {
    return response != null && response.getStatus() == 304;
  }

  /** The stream that no interceptor has wrapped. */
  void sendsTo(OutputStream out) {
    outermost = out;
  }

  /** Something that changes nothing is between a stream and what is written to it. */
  void sendsThrough(OutputStream through, OutputStream out) {
    if (out == outermost) {
      outermost = through;
    }
  }

  /** Whether what is written to a stream is what is sent, as far as Jakarta REST sees. */
  boolean isDirect(OutputStream out) {
    return isOutermost(out) && !exchange.selected().mayBeCodedBehind();
  }

  /** Whether no interceptor does anything to what is written to a stream. */
  boolean isOutermost(OutputStream out) {
    return out == outermost && !CodedStream.isCoded(out);
  }

  /** The content was rendered as a whole before it is written. */
  void hasRendered(long length) {
    rendered = OptionalLong.of(length);
  }

  OptionalLong renderedLength() {
    return rendered;
  }

  /** The response to whose content the exchange leads, once: an answer to a failure is another. */
  Optional<ContainerResponseContext> beginRendering() {
    boolean begins = rendering;
    rendering = false;
    return begins ? Optional.ofNullable(response) : Optional.empty();
  }

  void rendered(Exchange complete) {
    exchange = complete;
  }

  /** The response, if a part of its content may be what the client asks for. */
  Optional<RangedResponse> rangedResponse() {
    ContainerResponseContext answer = response;
    return answer == null ? Optional.empty() : range().map(asked -> asked.of(method, answer));
  }
}
