package dev.etagged.metrics;

import dev.etagged.Decision;
import dev.etagged.Decision.Kind;
import dev.etagged.DecisionListener;
import dev.etagged.Discrepancy;
import dev.etagged.LateConflict;
import dev.etagged.SentContent;
import dev.etagged.UnguardedWrite;
import dev.etagged.http.MethodKind;
import dev.etagged.http.PreconditionField;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes measurements of events. No label has a value that a client chooses. */
final class MeteringListener implements DecisionListener {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "QUERY", "PUT", "PATCH", "POST", "DELETE");
  private static final Set<String> ALTERED =
      Set.of("weakened", "suffixed", "unquoted", "malformed");
  private static final Set<PreconditionField> OF_RETRIEVALS =
      EnumSet.of(PreconditionField.IF_NONE_MATCH, PreconditionField.IF_MODIFIED_SINCE);

  private final List<Meters> meters;
  private final KnownTemplates templates = new KnownTemplates();
  private final Savings savings = new Savings();

  MeteringListener(List<Meters> meters) {
    this.meters = List.copyOf(meters);
  }

  @Override
  public void decided(Decision decision) {
    String method = method(decision.method());
    String uri = templates.bounded(decision.uriTemplate());
    count(Metric.DECISIONS, List.of(method, uri, word(decision), decision.reason()), 1);
    decision.lookUp().ifPresent(duration -> time(List.of(method, uri), duration));
    if (ALTERED.contains(decision.reason())) {
      count(Metric.ANOMALIES, List.of(method, uri, decision.reason()), 1);
    }
    if (decision.kind() == Kind.NOT_MODIFIED && !method.equals("HEAD")) {
      count(savings.of(decision), method, uri);
    }
  }

  private void count(Optional<Savings.Saving> saving, String method, String uri) {
    if (saving.isPresent()) {
      String basis = saving.get().isOfTag() ? "tag" : "method";
      count(Metric.SAVED, List.of(method, uri, basis), saving.get().octets());
    } else {
      count(Metric.UNKNOWN_SAVINGS, List.of(method, uri), 1);
    }
  }

  @Override
  public void noticed(Discrepancy discrepancy) {
    String kind =
        switch (discrepancy.kind()) {
          case AHEAD -> "stale-node";
          case DIVERGENT -> "foreign-tag";
        };
    count(
        Metric.ANOMALIES,
        List.of(method(discrepancy.method()), templates.bounded(discrepancy.uriTemplate()), kind),
        1);
  }

  @Override
  public void unguarded(UnguardedWrite write) {
    count(
        Metric.UNGUARDED,
        List.of(method(write.method()), templates.bounded(write.uriTemplate())),
        1);
  }

  @Override
  public void conflicted(LateConflict conflict) {
    count(
        Metric.CONFLICTS,
        List.of(
            method(conflict.method()),
            templates.bounded(conflict.uriTemplate()),
            Integer.toString(conflict.status())),
        1);
  }

  @Override
  public void sent(SentContent content) {
    savings.note(content);
  }

  /**
   * A retrieval that was asked whether the state changed, and sends it since it did, is modified.
   */
  private static String word(Decision decision) {
    boolean revalidated =
        decision.kind() == Kind.PROCEED
            && MethodKind.of(decision.method()) == MethodKind.RETRIEVING
            && decision.decidedBy().filter(OF_RETRIEVALS::contains).isPresent();
    return revalidated ? "modified" : decision.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String method(String sent) {
    return METHODS.contains(sent) ? sent : "other";
  }

  private void count(Metric metric, List<String> values, long amount) {
    for (Meters each : meters) {
      each.count(metric, values, amount);
    }
  }

  private void time(List<String> values, Duration duration) {
    for (Meters each : meters) {
      each.time(values, duration);
    }
  }
}
