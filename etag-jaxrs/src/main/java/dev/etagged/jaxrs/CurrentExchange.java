package dev.etagged.jaxrs;

import dev.etagged.range.RangeRequest;
import dev.etagged.spi.WriteGuard;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.ext.InterceptorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the filters and interceptors of one request hand on to each other: the exchange as far as it
 * has come, and what they need to complete it. The runtime carries it, as the request's property.
 */
final class CurrentExchange {

  private static final String PROPERTY = "dev.etagged.exchange";

  private Exchange exchange;
  private WriteGuard guard = WriteGuard.none();
  private @Nullable RangeRequest ranges;
  private @Nullable ContainerResponseContext response;
  private String method = "";
  private boolean rendering;
  private @Nullable Boolean ownFields;

  private CurrentExchange(Exchange begun) {
    this.exchange = begun;
  }

  static CurrentExchange begin(Exchange begun, ContainerRequestContext request) {
    CurrentExchange current = new CurrentExchange(begun);
    request.setProperty(PROPERTY, current);
    return current;
  }

  static Optional<CurrentExchange> of(ContainerRequestContext request) {
    return ofProperty(request.getProperty(PROPERTY));
  }

  static Optional<CurrentExchange> of(InterceptorContext context) {
    return ofProperty(context.getProperty(PROPERTY));
  }

  private static Optional<CurrentExchange> ofProperty(@Nullable Object property) {
    return property instanceof CurrentExchange current ? Optional.of(current) : Optional.empty();
  }

  Exchange exchange() {
    return exchange;
  }

  WriteGuard guard() {
    return guard;
  }

  void guardedBy(WriteGuard writeGuard) {
    guard = writeGuard;
  }

  void asksFor(RangeRequest rangeRequest) {
    ranges = rangeRequest;
  }

  /** The method has answered; no filter has added to its response yet. */
  void noteOwnFields(ContainerResponseContext answer) {
    if (!exchange.isAnsweredBeforeMethod()) {
      ownFields = OwnFields.isIn(answer, exchange.plan());
    }
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
  Optional<RangedResponse> rangedResponse(int limit) {
    RangeRequest asked = ranges;
    ContainerResponseContext answer = response;
    return asked == null || answer == null
        ? Optional.empty()
        : Optional.of(new RangedResponse(asked, method, answer, limit));
  }
}
