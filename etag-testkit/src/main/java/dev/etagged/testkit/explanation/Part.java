package dev.etagged.testkit.explanation;

import dev.etagged.http.ETag;
import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.message.Exchange;
import java.util.Optional;

/** Why a response was a 206 or a 416, and what If-Range says. */
final class Part {

  private static final String IF_RANGE = "RFC 9110 section 13.1.5";

  private Part() {}

  static Reason reason(Exchange exchange, Known known) {
    Optional<String> ifRange = exchange.request().fields().value("If-Range");
    if (ifRange.isEmpty()) {
      return Reason.of(
          "RFC 9110 section 14.2",
          "Range asks for a part, and no If-Range demands that the rest is of the same state.");
    }
    Optional<ETag> sent = tag(ifRange.get());
    Optional<ETag> current = known.current(exchange).entityTag();
    if (sent.isEmpty()) {
      return Reason.of(
          IF_RANGE, "If-Range has the date of the current Last-Modified, so the part was sent.");
    }
    if (current.isPresent() && !sent.get().weaklyMatches(current.get())) {
      return Reason.of(
              IF_RANGE,
              "If-Range names another tag than the current one, and a part was sent all the same.",
              new SentTag(sent.get(), current.get()).strongly())
          .faulty(200, Cause.IF_RANGE_IGNORED);
    }
    if (sent.get().isWeak() || current.filter(ETag::isWeak).isPresent()) {
      return Reason.of(
              IF_RANGE,
              "If-Range demands strong comparison, which a weak tag never passes. A part was sent"
                  + " all the same.",
              compared(sent.get(), current))
          .faulty(200, Cause.WEAK_IF_RANGE);
    }
    return Reason.of(
        IF_RANGE,
        "If-Range names the current representation by strong comparison, so the part fits what the"
            + " client has.",
        compared(sent.get(), current));
  }

  /** Why a request with Range and If-Range was answered with the whole content. */
  static Optional<Reason> whole(Exchange exchange, Known known) {
    Optional<String> ifRange = exchange.request().fields().value("If-Range");
    if (!exchange.request().fields().has("Range")) {
      return Optional.empty();
    }
    Optional<ETag> sent = ifRange.flatMap(Part::tag);
    Optional<ETag> current = known.current(exchange).entityTag();
    if (sent.isPresent() && sent.get().isWeak()) {
      return Optional.of(
          Reason.of(
                  IF_RANGE,
                  "If-Range has a weak tag. It demands strong comparison, which a weak tag never"
                      + " passes, so Range is ignored and the whole content is sent: 200 is right.",
                  compared(sent.get(), current))
              .cured("Send a strong tag in If-Range. A client must not send a weak one."));
    }
    if (sent.isPresent() && current.isPresent() && !sent.get().stronglyMatches(current.get())) {
      return Optional.of(
          Reason.of(
              IF_RANGE,
              "If-Range does not name the current representation, so Range is ignored: the client"
                  + " must begin anew.",
              compared(sent.get(), current)));
    }
    return Optional.of(
        Reason.of(
            "RFC 9110 section 14.2",
            "The server ignored Range, which it may do with any request."));
  }

  static Reason unsatisfiable(Exchange exchange) {
    return Reason.of(
        "RFC 9110 section 15.5.17",
        "No range of the request begins within the content"
            + exchange
                .response()
                .fields()
                .value("Content-Range")
                .map(range -> ": Content-Range: " + range + ".")
                .orElse("."));
  }

  private static String compared(ETag sent, Optional<ETag> current) {
    return current
        .map(tag -> "If-Range: " + new SentTag(sent, tag).strongly())
        .orElse("If-Range: the messages show no current tag to compare with");
  }

  static Optional<ETag> tag(String value) {
    try {
      return Optional.of(ETag.parse(value));
    } catch (IllegalArgumentException dateOrMalformed) {
      return Optional.empty();
    }
  }
}
