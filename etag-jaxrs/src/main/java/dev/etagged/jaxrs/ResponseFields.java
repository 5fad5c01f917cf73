package dev.etagged.jaxrs;

import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import dev.etagged.http.TagCondition;
import dev.etagged.http.Validators;
import dev.etagged.jaxrs.Decision.Kind;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a response that conditional requests are about (RFC 9110 section 15.4.5). */
final class ResponseFields {

  private static final Map<Kind, Integer> STATUS =
      Map.of(
          Kind.NOT_MODIFIED, 304,
          Kind.PRECONDITION_FAILED, 412,
          Kind.PRECONDITION_REQUIRED, 428);

  private static final String NO_STORE = "no-store";

  private static final FieldSet CONTENT_FIELDS =
      FieldSet.of(
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.CONTENT_LENGTH,
          HttpHeaders.CONTENT_ENCODING,
          HttpHeaders.CONTENT_LANGUAGE);

  private static final FieldSet CONTENT_FIELDS_BUT_CODING =
      FieldSet.of(
          HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_LANGUAGE);

  private final int status;
  private final MultivaluedMap<String, Object> fields;
  private final Exchange exchange;

  /**
   * The fields of a response that is about to be sent.
   *
   * @param fields those that the runtime will send, as they are at this stage
   */
  ResponseFields(int status, MultivaluedMap<String, Object> fields, Exchange exchange) {
    this.status = status;
    this.fields = fields;
    this.exchange = exchange;
  }

  /** The validators that the method itself put on its response. */
  static Validators.Known validators(ContainerResponseContext response) {
    return new Validators.Known(
        Optional.ofNullable(response.getHeaderString(HttpHeaders.ETAG))
            .flatMap(ResponseFields::entityTag),
        Optional.ofNullable(response.getLastModified()).map(Date::toInstant));
  }

  private static Optional<ETag> entityTag(String fieldValue) {
    TagCondition tags = TagCondition.parse(HttpHeaders.ETAG, List.of(fieldValue));
    return tags instanceof TagCondition.Listed list && list.tags().size() == 1
        ? Optional.of(list.tags().get(0))
        : Optional.empty();
  }

  static boolean isAnswerOf(Kind kind, int status) {
    return STATUS.getOrDefault(kind, 0) == status;
  }

  /** The status of a precondition's answer. */
  static int statusOf(Kind kind) {
    return STATUS.getOrDefault(kind, 200);
  }

  /** Replaces what the method answered by the answer of a precondition. */
  static void replaceAnswer(ContainerResponseContext response, Kind kind) {
    response.setStatus(statusOf(kind));
    response.setEntity(null);
    removeContentFields(response);
  }

  /** Takes off what is said of the content. */
  static void removeContentFields(ContainerResponseContext response) {
    CONTENT_FIELDS.removeFrom(response.getHeaders());
  }

  /** Answers that a write was lost for another reason than a precondition. */
  static void answerConflict(ContainerResponseContext response, Problem conflict) {
    conflict
        .etag()
        .ifPresent(tag -> response.getHeaders().putSingle(HttpHeaders.ETAG, tag.toString()));
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NO_STORE);
    putProblem(response, conflict);
  }

  /** A servlet container replaces an empty 412 by a page of its own, and drops the fields. */
  static void putProblem(ContainerResponseContext response, Problem problem) {
    response.setEntity(problem.json(), new Annotation[0], Problem.MEDIA_TYPE);
  }

  /** A coder that was chosen already codes the problem details as well. */
  static void removeFieldsOfContent(MultivaluedMap<String, Object> fields, Kind kind) {
    (kind == Kind.NOT_MODIFIED ? CONTENT_FIELDS : CONTENT_FIELDS_BUT_CODING).removeFrom(fields);
  }

  /** Puts entity tag, Last-Modified, Cache-Control and Vary on a 2xx, 304, 412 and 428. */
  void complete() {
    if (status / 100 != 2 && !isAnswerOf(exchange.kind(), status)) {
      return;
    }
    putValidators();
    putVary();
    putCacheControl();
    if (exchange.kind() == Kind.NOT_MODIFIED) {
      CONTENT_FIELDS.removeFrom(fields);
    }
  }

  /** Says in the response what was decided, and by which precondition. */
  void explain() {
    fields.add(
        "Server-Timing",
        "etagged;desc=\"%s%s\""
            .formatted(
                exchange.kind(),
                exchange
                    .outcome()
                    .decidedBy()
                    .map(field -> " by " + field.fieldName())
                    .orElse("")));
  }

  private void putValidators() {
    if (exchange.validators() instanceof Validators.Known known) {
      known
          .entityTag()
          .ifPresentOrElse(
              tag -> fields.putSingle(HttpHeaders.ETAG, tag.toString()),
              () -> fields.remove(HttpHeaders.ETAG));
      known
          .lastModified()
          .ifPresent(date -> fields.putSingle(HttpHeaders.LAST_MODIFIED, HttpDate.format(date)));
    } else if (isFailure()) {
      // Where there is no current tag, the 412 of CXF has the one that was sent.
      fields.remove(HttpHeaders.ETAG);
    }
    if (lastModified().filter(date -> !exchange.dating().isSettled(date)).isPresent()) {
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
        : HttpDate.parse(date.toString(), exchange.dating().now());
  }

  private void putVary() {
    FieldNames vary = new FieldNames();
    List<Object> lines = fields.get(HttpHeaders.VARY);
    if (lines != null) {
      lines.forEach(line -> vary.addList(line.toString()));
    }
    exchange.plan().variants().vary().forEach(vary::add);
    if (exchange.variant().isCoded() || fields.containsKey(HttpHeaders.CONTENT_ENCODING)) {
      vary.add(HttpHeaders.ACCEPT_ENCODING);
    }
    if (!vary.isEmpty()) {
      fields.putSingle(HttpHeaders.VARY, vary.toString());
    }
  }

  private void putCacheControl() {
    String declared = exchange.isRetrieval() ? exchange.plan().cacheControl() : "";
    if (isFailure()) {
      // Stored under its tag, a 412 would be freshened by a later 304 and stand for the resource.
      fields.putSingle(
          HttpHeaders.CACHE_CONTROL, declared.isEmpty() ? NO_STORE : declared + ", " + NO_STORE);
    } else if (!declared.isEmpty() && !fields.containsKey(HttpHeaders.CACHE_CONTROL)) {
      fields.putSingle(HttpHeaders.CACHE_CONTROL, declared);
    }
  }

  private boolean isFailure() {
    return status / 100 == 4;
  }
}
