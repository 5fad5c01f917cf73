package dev.etagged.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.answer.Problem;
import dev.etagged.content.Excerpt;
import dev.etagged.http.Validators;
import dev.etagged.range.ByteRange;
import dev.etagged.range.ContentRange;
import dev.etagged.range.MultipartByteRanges;
import dev.etagged.range.RangeRequest;
import dev.etagged.range.Selection;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** A response whose content can be sent in part. */
final class RangedResponse {

  private static final String ACCEPT_RANGES = "Accept-Ranges";
  private static final String CONTENT_RANGE = "Content-Range";

  /** The fields of a range that do not depend on how it is written. */
  static final List<String> SHOWN =
      List.of(ACCEPT_RANGES, CONTENT_RANGE, HttpHeaders.CONTENT_LENGTH);

  private static final String IDENTITY = "identity";

  private final RangeRequest request;
  private final boolean ofHead;
  private final ContainerResponseContext response;
  private final MultivaluedMap<String, Object> fields;

  RangedResponse(RangeRequest request, String method, ContainerResponseContext response) {
    this.request = request.forMethod(method);
    this.ofHead = method.equals("HEAD");
    this.response = response;
    this.fields = response.getHeaders();
  }

  /** Whether it has the whole, not coded, of a representation that may be sent in part. */
  boolean isDivisible() {
    return response.getStatus() == 200
        && field(CONTENT_RANGE).isEmpty()
        && field(HttpHeaders.CONTENT_ENCODING).filter(coding -> !coding.equals(IDENTITY)).isEmpty()
        && field(ACCEPT_RANGES).filter("none"::equals).isEmpty();
  }

  boolean isOfHead() {
    return ofHead;
  }

  Validators validators() {
    return ResponseFields.validators(response);
  }

  boolean hasValidator() {
    Validators validators = validators();
    return validators.entityTag().isPresent() || validators.lastModified().isPresent();
  }

  /** Whether a response with this status can have a length. */
  boolean hasContent() {
    return response.getStatus() != 304 && response.getStatus() != 204;
  }

  /** The {@code Content-Length} that the method set. */
  OptionalLong declaredLength() {
    Optional<String> declared = field(HttpHeaders.CONTENT_LENGTH);
    if (declared.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      long length = Long.parseLong(declared.get());
      return length >= 0 ? OptionalLong.of(length) : OptionalLong.empty();
    } catch (NumberFormatException noLength) {
      return OptionalLong.empty();
    }
  }

  /**
   * Puts the status and the fields of the answer on the response.
   *
   * @param limit the greatest number of ranges
   * @return what to send; empty for the whole
   */
  Optional<Excerpt> select(long completeLength, int limit, Instant now) {
    fields.putSingle(ACCEPT_RANGES, "bytes");
    Selection selection = request.select(validators(), completeLength, limit, now);
    if (selection instanceof Selection.Single single) {
      return Optional.of(part(single.range(), completeLength));
    }
    if (selection instanceof Selection.Multipart several) {
      return Optional.of(parts(several.ranges(), completeLength));
    }
    return selection instanceof Selection.Unsatisfiable
        ? Optional.of(nothing(completeLength))
        : Optional.empty();
  }

  /** Puts the status of the answer on the response, and the fields that do not describe parts. */
  void show(Validators validators, long completeLength, int limit, Instant now) {
    fields.putSingle(ACCEPT_RANGES, "bytes");
    Selection selection = request.select(validators, completeLength, limit, now);
    if (selection instanceof Selection.Single single) {
      fields.putSingle(CONTENT_RANGE, ContentRange.of(single.range(), completeLength));
      putLength(single.range().length());
      response.setStatus(206);
    } else if (selection instanceof Selection.Multipart) {
      response.setStatus(206);
    } else if (selection instanceof Selection.Unsatisfiable) {
      fields.putSingle(CONTENT_RANGE, ContentRange.unsatisfied(completeLength));
      response.setStatus(416);
    }
  }

  void putLength(long length) {
    fields.putSingle(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
  }

  private Excerpt part(ByteRange range, long completeLength) {
    fields.putSingle(CONTENT_RANGE, ContentRange.of(range, completeLength));
    return sent(206, Excerpt.of(range));
  }

  private Excerpt parts(List<ByteRange> ranges, long completeLength) {
    // Nobody who puts content here can know the boundary before it is sent.
    String boundary = UUID.randomUUID().toString();
    MultipartByteRanges frame =
        new MultipartByteRanges(boundary, field(HttpHeaders.CONTENT_TYPE), completeLength);
    fields.putSingle(HttpHeaders.CONTENT_TYPE, frame.mediaType());
    return sent(206, Excerpt.of(frame, ranges));
  }

  private Excerpt nothing(long completeLength) {
    Answer answer =
        Answer.failure(Problem.rangeNotSatisfiable(completeLength, validators().entityTag()));
    answer.replaceUnsent(response, fields, false);
    answer.putCacheControl(fields, "");
    fields.putSingle(CONTENT_RANGE, ContentRange.unsatisfied(completeLength));
    return sent(
        answer.status(),
        Excerpt.without(answer.content().map(json -> new String(json, UTF_8)).orElse("")));
  }

  private Excerpt sent(int status, Excerpt excerpt) {
    response.setStatus(status);
    putLength(excerpt.length());
    return excerpt;
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(response.getHeaderString(name));
  }
}
