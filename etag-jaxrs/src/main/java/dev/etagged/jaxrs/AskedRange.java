package dev.etagged.jaxrs;

import dev.etagged.content.ReturnedFile;
import dev.etagged.http.Validators;
import dev.etagged.range.RangeRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jspecify.annotations.Nullable;

/** The range that a request asks for, from its fields until it is selected. */
final class AskedRange {

  private final RangeRequest request;
  private @Nullable RangePreview preview;

  AskedRange(RangeRequest request) {
    this.request = request;
  }

  /** Whether there is any. */
  boolean isPresent() {
    return request.ranges().isPresent();
  }

  /** The response to the request's method whose content it may be a range of. */
  RangedResponse of(String method, ContainerResponseContext response) {
    return new RangedResponse(request, method, response);
  }

  /** Shows other filters the range that is to be sent, where it is known before it is written. */
  void show(
      Exchange settled,
      String method,
      ContainerResponseContext response,
      ReturnedFile file,
      int limit) {
    boolean known =
        isPresent()
            && limit > 0
            && !settled.isUndecided()
            && !settled.awaitsContent()
            && !settled.selected().mayBeCodedBehind();
    if (!known) {
      return;
    }
    RangedResponse ranged = of(method, response);
    if (ranged.isDivisible()) {
      Object entity = response.getEntity();
      RangePreview.length(entity, file.open(entity), ranged.declaredLength())
          .ifPresent(length -> preview = preview(settled, ranged, response, length, limit));
    }
  }

  private static RangePreview preview(
      Exchange settled,
      RangedResponse ranged,
      ContainerResponseContext response,
      long length,
      int limit) {
    Validators validators =
        settled.validators() instanceof Validators.Known known ? known : ranged.validators();
    return RangePreview.of(
        ranged, response, validators, length, limit, settled.request().dating().now());
  }

  /** The range is selected for good, or is not sent. */
  void withdraw() {
    RangePreview shown = preview;
    preview = null;
    if (shown != null) {
      shown.withdraw();
    }
  }

  /** Other filters may have put something else in the place of the content. */
  void withdrawUnlessOf(@Nullable Object sent) {
    if (preview != null && !preview.isOf(sent)) {
      withdraw();
    }
  }
}
