package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.http.ETag;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.TagCondition;
import dev.etagged.jaxrs.Decision.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Notices sent tags by which nodes that disagree show themselves. It changes no answer. */
final class Discrepancies {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");
  private static final Map<TagStanding, Kind> KINDS =
      Map.of(TagStanding.AHEAD, Kind.TAG_AHEAD, TagStanding.DIVERGENT, Kind.TAG_DIVERGENT);

  private final Decisions decisions;
  private final Set<Discrepancy> seen = ConcurrentHashMap.newKeySet();

  Discrepancies(Decisions decisions) {
    this.decisions = decisions;
  }

  private record Discrepancy(String resourceMethod, Kind kind) {}

  /** Tells of each kind once. */
  void notice(Exchange exchange) {
    exchange.currentTag().ifPresent(current -> notice(exchange, current));
  }

  private void notice(Exchange exchange, ETag current) {
    for (Kind kind : KINDS.values()) {
      sent(exchange)
          .filter(sent -> kind == KINDS.get(exchange.plan().standing(sent.tag(), current)))
          .findFirst()
          .ifPresent(sent -> tell(exchange, kind, sent, current));
    }
  }

  private record Sent(PreconditionField field, ETag tag) {}

  private static Stream<Sent> sent(Exchange exchange) {
    return Stream.concat(
        sent(PreconditionField.IF_MATCH, exchange.preconditions().ifMatch()),
        sent(PreconditionField.IF_NONE_MATCH, exchange.preconditions().ifNoneMatch()));
  }

  private static Stream<Sent> sent(PreconditionField field, Optional<TagCondition> condition) {
    return condition.stream()
        .filter(TagCondition.Listed.class::isInstance)
        .flatMap(listed -> ((TagCondition.Listed) listed).tags().stream())
        .map(tag -> new Sent(field, tag));
  }

  private void tell(Exchange exchange, Kind kind, Sent sent, ETag current) {
    decisions.tell(exchange, kind, Optional.of(sent.field()));
    // Anybody can send such tags: the first of a kind is news, and the listener counts the others.
    boolean first = seen.add(new Discrepancy(exchange.plan().resourceMethod(), kind));
    LOGGER.log(
        first ? WARNING : DEBUG,
        "%s: %s, since %s has %s where this node has %s"
            .formatted(
                exchange.plan().resourceMethod(),
                kind,
                sent.field().fieldName(),
                sent.tag(),
                current));
  }
}
