package dev.etagged.jaxrs;

import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.TagCondition;
import dev.etagged.http.Validators;
import dev.etagged.variant.MediaRange;
import dev.etagged.variant.Precedent;
import dev.etagged.variant.Representation;
import dev.etagged.variant.VaryNames;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a response that conditional requests are about (RFC 9110 section 15.4.5). */
final class ResponseFields {

  private final int status;
  private final MultivaluedMap<String, Object> fields;
  private final Exchange exchange;

  private final Optional<Answer> answer;

  /**
   * The fields of a response that is about to be sent.
   *
   * @param fields the ones that the runtime will send, as they are at this stage
   * @param answer the answer that replaces the method's, if one does
   */
  ResponseFields(
      int status,
      MultivaluedMap<String, Object> fields,
      Exchange exchange,
      Optional<Answer> answer) {
    this.status = status;
    this.fields = fields;
    this.exchange = exchange;
    this.answer = answer;
  }

  /** The validators that the method itself put on its response. */
  static Validators validators(ContainerResponseContext response) {
    return new Validators.Known(
        Optional.ofNullable(response.getHeaderString(HttpHeaders.ETAG))
            .flatMap(ResponseFields::entityTag),
        lastModified(response));
  }

  /**
   * A date, or a text in the one form that a sender may use (RFC 9110 section 5.6.7). Of any other
   * text a runtime would make a 500.
   */
  private static Optional<Instant> lastModified(ContainerResponseContext response) {
    if (response.getHeaders().getFirst(HttpHeaders.LAST_MODIFIED) instanceof Date date) {
      return Optional.of(date.toInstant());
    }
    return Optional.ofNullable(response.getHeaderString(HttpHeaders.LAST_MODIFIED))
        .map(String::strip)
        .flatMap(
            text ->
                HttpDate.parse(text, Instant.EPOCH)
                    .filter(date -> HttpDate.format(date).equals(text)));
  }

  private static Optional<ETag> entityTag(String fieldValue) {
    TagCondition tags = TagCondition.parse(HttpHeaders.ETAG, List.of(fieldValue));
    return tags instanceof TagCondition.Listed list && list.tags().size() == 1
        ? Optional.of(list.tags().get(0))
        : Optional.empty();
  }

  /** What the response says about its representation. */
  static Representation representation(
      @Nullable MediaType mediaType, MultivaluedMap<String, Object> fields) {
    return Representation.of(
        Optional.ofNullable(mediaType)
            .map(type -> MediaRange.of(type.getType(), type.getSubtype(), type.getParameters())),
        text(fields.getFirst(HttpHeaders.CONTENT_LANGUAGE)),
        text(fields.getFirst(HttpHeaders.CONTENT_ENCODING)));
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof Locale locale ? locale.toLanguageTag() : value.toString();
  }

  /** Puts entity tag, Last-Modified, Cache-Control and Vary on a 2xx, and on an answer of ours. */
  void complete() {
    if (status / 100 == 2 || answer.isPresent()) {
      putValidators();
      Optional<Precedent> precedent = precedent();
      putVary(precedent);
      putCacheControl(precedent);
      answer.ifPresent(replacement -> replacement.removeFieldsOfContent(fields));
    }
  }

  /** Says in the response what was decided, by which precondition, and why. */
  void explain() {
    Optional<PreconditionField> decidedBy = exchange.outcome().decidedBy();
    fields.add(
        "Server-Timing",
        "etagged;desc=\"%s%s: %s\""
            .formatted(
                exchange.kind(),
                decidedBy.map(field -> " by " + field.fieldName()).orElse(""),
                exchange.request().reason(exchange.outcome(), exchange.validators())));
  }

  /** Says in the response how many milliseconds the look-up took. */
  void explainLookUp(Duration duration) {
    BigDecimal millis = BigDecimal.valueOf(duration.toNanos() / 1000, 3);
    fields.add("Server-Timing", "etagged-look-up;dur=" + millis.toPlainString());
  }

  private void putValidators() {
    Validators current = exchange.validators();
    if (current instanceof Validators.Known) {
      Optional<ETag> tag = current.entityTag();
      if (tag.isPresent()) {
        fields.putSingle(HttpHeaders.ETAG, tag.get().toString());
      } else {
        fields.remove(HttpHeaders.ETAG);
      }
      current
          .lastModified()
          .ifPresent(date -> fields.putSingle(HttpHeaders.LAST_MODIFIED, HttpDate.format(date)));
    } else if (isFailure()) {
      // Where there is no current tag, the 412 of CXF has the one that was sent.
      fields.remove(HttpHeaders.ETAG);
    }
    if (lastModified().filter(date -> !exchange.request().dating().isSettled(date)).isPresent()) {
      fields.remove(HttpHeaders.LAST_MODIFIED);
    }
  }

  /** The date in the response, whoever put it there. */
  private Optional<Instant> lastModified() {
    Object date = fields.getFirst(HttpHeaders.LAST_MODIFIED);
    if (date == null) {
      return Optional.empty();
    }
    return date instanceof Date typed
        ? Optional.of(typed.toInstant())
        : HttpDate.parse(date.toString(), exchange.request().dating().now());
  }

  private void putVary(Optional<Precedent> precedent) {
    VaryNames vary = new VaryNames();
    List<Object> lines = fields.get(HttpHeaders.VARY);
    if (lines != null) {
      lines.forEach(line -> vary.addList(line.toString()));
    }
    vary.addAll(exchange.plan().variants().vary());
    vary.addAll(precedent.map(Precedent::vary).orElse(List.of()));
    if (exchange.label().isCoded() || fields.containsKey(HttpHeaders.CONTENT_ENCODING)) {
      vary.add(HttpHeaders.ACCEPT_ENCODING);
    }
    if (!vary.isEmpty()) {
      fields.putSingle(HttpHeaders.VARY, vary.toString());
    }
  }

  private void putCacheControl(Optional<Precedent> precedent) {
    String own = exchange.isRetrieval() ? exchange.plan().cacheControl() : "";
    String declared = precedent.map(Precedent::cacheControl).orElse(own);
    if (answer.isPresent()) {
      answer.get().putCacheControl(fields, declared);
    } else if (!declared.isEmpty() && !fields.containsKey(HttpHeaders.CACHE_CONTROL)) {
      fields.putSingle(HttpHeaders.CACHE_CONTROL, declared);
    }
  }

  /**
   * A 304 has the fields of the 200 that it replaces (RFC 9110 section 15.4.5), but a filter may
   * pass over a response that has no content.
   */
  private Optional<Precedent> precedent() {
    return answer.isPresent() && !isFailure() && exchange.isAnsweredBeforeMethod()
        ? exchange.request().precedent()
        : Optional.empty();
  }

  private boolean isFailure() {
    return answer.filter(Answer::isFailure).isPresent();
  }
}
