package dev.etagged.testkit.explanation;

import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import dev.etagged.http.Preconditions;
import dev.etagged.http.TagCondition;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import dev.etagged.testkit.message.Exchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the preconditions of a request were compared with.
 *
 * @param conditions the preconditions
 * @param current the validators with which the server compared, as far as the messages show them
 * @param method the method
 */
record Comparisons(Preconditions conditions, Validators current, String method) {

  static Comparisons of(Exchange exchange, Known known) {
    Preconditions conditions =
        Preconditions.of(exchange.request().fields()::all, exchange.time().orElse(Instant.EPOCH));
    return new Comparisons(conditions, known.current(exchange), exchange.request().method());
  }

  /** The verdict of section 13.2.2 on them. */
  Verdict verdict() {
    return conditions.evaluate(method, current).verdict();
  }

  /** Whether the current validator is known which the deciding field is compared with. */
  boolean areKnown() {
    boolean byTag = conditions.ifMatch().isPresent() || conditions.ifNoneMatch().isPresent();
    return byTag ? current.entityTag().isPresent() : current.lastModified().isPresent();
  }

  /** Each tag that a field has, beside the current one. */
  List<SentTag> tags(Optional<TagCondition> condition) {
    List<SentTag> tags = new ArrayList<>();
    if (condition.orElse(null) instanceof TagCondition.Listed list
        && current.entityTag().isPresent()) {
      for (ETag tag : list.tags()) {
        tags.add(new SentTag(tag, current.entityTag().get()));
      }
    }
    return tags;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    conditions.ifMatch().ifPresent(field -> lines.addAll(tagLines("If-Match", field)));
    if (conditions.ifMatch().isEmpty()) {
      conditions
          .ifUnmodifiedSince()
          .ifPresent(date -> lines.add(date("If-Unmodified-Since", date)));
    }
    conditions.ifNoneMatch().ifPresent(field -> lines.addAll(tagLines("If-None-Match", field)));
    conditions.ifModifiedSince().ifPresent(date -> lines.add(modifiedSince(date)));
    return lines;
  }

  private String modifiedSince(Instant date) {
    return conditions.ifNoneMatch().isPresent()
        ? "If-Modified-Since: ignored beside If-None-Match (section 13.1.3)"
        : date("If-Modified-Since", date);
  }

  private List<String> tagLines(String name, TagCondition field) {
    if (field instanceof TagCondition.Malformed malformed) {
      return List.of(malformed.reason());
    }
    if (field instanceof TagCondition.Any) {
      return List.of(name + ": * with whatever representation there is");
    }
    if (current.entityTag().isEmpty()) {
      return List.of(name + ": the messages show no current tag to compare with");
    }
    return tags(Optional.of(field)).stream()
        .map(tag -> name + ": " + (name.equals("If-Match") ? tag.strongly() : tag.weakly()))
        .toList();
  }

  private String date(String name, Instant date) {
    return current
        .lastModified()
        .map(
            modified ->
                name
                    + ": Last-Modified "
                    + HttpDate.format(modified)
                    + " is "
                    + (modified.isAfter(date) ? "later" : "not later"))
        .orElse(name + ": the messages show no Last-Modified to compare with");
  }
}
