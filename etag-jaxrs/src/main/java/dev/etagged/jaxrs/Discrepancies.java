package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.http.ETag;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.TagCondition;
import dev.etagged.jaxrs.Decision.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
    List<Sent> others = new ArrayList<>();
    Preconditions preconditions = exchange.preconditions();
    addOthers(current, PreconditionField.IF_MATCH, preconditions.ifMatch(), others);
    addOthers(current, PreconditionField.IF_NONE_MATCH, preconditions.ifNoneMatch(), others);
    if (others.isEmpty()) {
      return;
    }
    for (Kind kind : KINDS.values()) {
      others.stream()
          .filter(sent -> kind == KINDS.get(exchange.plan().standing(sent.tag(), current)))
          .findFirst()
          .ifPresent(sent -> tell(exchange, kind, sent, current));
    }
  }

  private record Sent(PreconditionField field, ETag tag) {}

  private static void addOthers(
      ETag current, PreconditionField field, Optional<TagCondition> condition, List<Sent> others) {
    if (condition.isPresent() && condition.get() instanceof TagCondition.Listed list) {
      for (ETag tag : list.tags()) {
        if (!tag.equals(current)) {
          others.add(new Sent(field, tag));
        }
      }
    }
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
