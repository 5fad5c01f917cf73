package dev.etagged.testkit.live;

import dev.etagged.http.ETag;
import dev.etagged.testkit.message.Exchange;
import java.io.IOException;

/**
 * A resource at one node whose tag stays the same while nothing changes.
 *
 * @param probe sends the requests
 * @param first the first response
 */
record Subject(Probe probe, Exchange first) {

  boolean hasTag() {
    return first.response().entityTag().isPresent();
  }

  ETag tag() {
    return first.response().entityTag().orElseThrow();
  }

  /** The tag with a weak mark. */
  String weakTag() {
    return ETag.weak(tag().opaqueTag()).toString();
  }

  /** A tag that the resource does not have. */
  String otherTag() {
    return "\"etag-doctor-other\"";
  }

  Exchange get(String... fields) throws IOException {
    return probe.get(fields);
  }

  /** The whole content, of the same state as the first response. */
  boolean isSameWhole(Exchange exchange) {
    return exchange.response().status() == 200
        && exchange.response().entityTag().equals(first.response().entityTag());
  }
}
