package dev.etagged.testkit.recording;

import dev.etagged.http.ETag;
import dev.etagged.http.TagCondition;
import dev.etagged.http.Validators;
import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A 304 and the 200 that it stands for (RFC 9110 section 15.4.5).
 *
 * @param whole the 200
 * @param notModified the 304
 */
public record Revalidation(Exchange whole, Exchange notModified) {

  private static final List<String> FIELDS =
      List.of("ETag", "Vary", "Cache-Control", "Expires", "Content-Location");

  /** The 304 with the last 200 before it whose tag the client sent, or else the last one. */
  static Optional<Revalidation> of(Exchange notModified, List<Exchange> same) {
    TagCondition sent =
        TagCondition.parse("If-None-Match", notModified.request().fields().all("If-None-Match"));
    return same.stream()
        .filter(exchange -> exchange.number() < notModified.number())
        .filter(exchange -> exchange.request().method().equals("GET"))
        .filter(exchange -> exchange.response().status() == 200)
        .filter(exchange -> isNamed(exchange, sent, notModified))
        .reduce((first, last) -> last)
        .map(whole -> new Revalidation(whole, notModified));
  }

  private static boolean isNamed(Exchange whole, TagCondition sent, Exchange notModified) {
    Optional<ETag> tag = whole.response().entityTag();
    return tag.isEmpty()
        || !notModified.request().fields().has("If-None-Match")
        || sent.weaklyNames(Validators.of(tag.get()));
  }

  /** What is wrong with the 304. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    List<String> lacking =
        FIELDS.stream()
            .filter(whole.response().fields()::has)
            .filter(name -> !notModified.response().fields().has(name))
            .toList();
    if (!lacking.isEmpty()) {
      findings.add(
          Finding.of(
              Cause.NOT_MODIFIED_LACKS_FIELD,
              "The 304 lacks " + String.join(", ", lacking) + ".",
              whole,
              notModified));
    }
    Optional<ETag> tag = whole.response().entityTag();
    Optional<ETag> other = notModified.response().entityTag();
    if (tag.isPresent() && other.isPresent() && !tag.get().weaklyMatches(other.get())) {
      findings.add(
          Finding.of(
              Cause.NOT_MODIFIED_OTHER_TAG,
              "The 200 has " + tag.get() + ", the 304 has " + other.get() + ".",
              whole,
              notModified));
    }
    content().ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> content() {
    long octets = notModified.response().content().transferred().orElse(0);
    return octets == 0
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Cause.NOT_MODIFIED_WITH_CONTENT,
                octets + " octets follow the fields of the 304.",
                notModified));
  }
}
