package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.Discrepancy;
import dev.etagged.http.ETag;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.TagCondition;
import dev.etagged.report.OncePerMinute;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notices received tags by which nodes that disagree show themselves. It changes no answer. */
final class Discrepancies {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final Decisions decisions;
  private final OncePerMinute<Subject> warnings;

  Discrepancies(Decisions decisions, InstantSource clock) {
    this.decisions = decisions;
    this.warnings = new OncePerMinute<>(clock);
  }

  private record Subject(String resourceMethod, Discrepancy.Kind kind) {}

  private record Sent(PreconditionField field, ETag tag) {}

  /** Reports the first tag of each kind in a request. */
  void notice(Exchange exchange) {
    Optional<ETag> current = exchange.validators().entityTag();
    if (current.isPresent()) {
      notice(exchange, current.get());
    }
  }

  private void notice(Exchange exchange, ETag current) {
    List<Sent> others = new ArrayList<>();
    Preconditions preconditions = exchange.request().preconditions();
    addOthers(current, PreconditionField.IF_MATCH, preconditions.ifMatch(), others);
    addOthers(current, PreconditionField.IF_NONE_MATCH, preconditions.ifNoneMatch(), others);
    if (others.isEmpty()) {
      return;
    }
    Set<Discrepancy.Kind> reported = EnumSet.noneOf(Discrepancy.Kind.class);
    for (Sent sent : others) {
      Optional<Discrepancy.Kind> shown = exchange.plan().discrepancy(sent.tag(), current);
      if (shown.isPresent() && reported.add(shown.get())) {
        report(exchange, shown.get(), sent, current);
      }
    }
  }

  private static void addOthers(
      ETag current, PreconditionField field, Optional<TagCondition> condition, List<Sent> others) {
    if (condition.isPresent() && condition.get() instanceof TagCondition.Listed list) {
      for (int i = 0; i < list.tags().size(); i++) {
        ETag tag = list.tags().get(i);
        if (!tag.equals(current)) {
          others.add(new Sent(field, tag));
        }
      }
    }
  }

  private void report(Exchange exchange, Discrepancy.Kind kind, Sent sent, ETag current) {
    decisions.report(exchange, kind, sent.field(), sent.tag(), current);
    // Anybody can send such tags: now and then one is news, and the listener counts the others.
    boolean news = warnings.isDue(new Subject(exchange.plan().resourceMethod(), kind));
    LOGGER.log(news ? WARNING : DEBUG, () -> message(exchange, kind, sent, current));
  }

  private static String message(Exchange exchange, Discrepancy.Kind kind, Sent sent, ETag current) {
    String format =
        switch (kind) {
          case AHEAD ->
              "%s: %s has %s, a later state than %s, which this node reads; is its replica or cache stale?";
          case DIVERGENT ->
              "%s: %s has %s, which this node would not derive where it derives %s; do the nodes differ in etagged.epoch or in configuration?";
        };
    return format.formatted(
        exchange.plan().resourceMethod(), sent.field().fieldName(), sent.tag(), current);
  }
}
