package dev.etagged.testkit.live;

import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.recording.Cost;
import dev.etagged.testkit.recording.Recording;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Examines one resource, at one node or at several. */
public final class Examination {

  private final List<Probe> probes = new ArrayList<>();
  private final Map<String, Finding> found = new LinkedHashMap<>();
  private final Set<Aspect> aspects;

  private Examination(List<URI> nodes, Limits limits, Set<Aspect> aspects) {
    this.aspects = aspects;
    nodes.forEach(node -> probes.add(new Probe(node, limits, Clock.systemUTC())));
  }

  /**
   * Sends the requests, one after the other.
   *
   * @param nodes the resource's URI at each node
   * @param limits what may be sent
   * @param aspects what to examine
   * @return the findings and the exchanges
   * @throws IOException if a node does not answer, or not with 200
   */
  public static Examination of(List<URI> nodes, Limits limits, Set<Aspect> aspects)
      throws IOException {
    Examination examination = new Examination(nodes, limits, aspects);
    examination.run();
    return examination;
  }

  private void run() throws IOException {
    if (probes.size() > 1 && aspects.contains(Aspect.NODES)) {
      add(NodesCheck.examine(probes));
    }
    for (Probe probe : probes) {
      RendersCheck renders = new RendersCheck(probe);
      add(renders.examine(aspects));
      if (!renders.isStable()) {
        continue;
      }
      Subject subject = renders.subject();
      for (Aspect aspect : aspects) {
        for (LiveCheck check : aspect.checks()) {
          add(check.examine(subject));
        }
      }
    }
  }

  private void add(List<Finding> findings) {
    findings.forEach(finding -> found.putIfAbsent(finding.cause().code(), finding));
  }

  /** What was sent and received, at each node. */
  public List<Exchange> exchanges() {
    return probes.stream().flatMap(probe -> probe.exchanges().stream()).toList();
  }

  /** The findings with what they cost. */
  public List<Finding> findings(OptionalLong pollsPerDay) {
    Cost cost = cost(pollsPerDay);
    return found.values().stream().map(cost::add).toList();
  }

  /** What a 304 saves, where there was one. */
  public List<String> facts(OptionalLong pollsPerDay) {
    return Savings.facts(probes.get(0).uri().toString(), cost(pollsPerDay));
  }

  private Cost cost(OptionalLong pollsPerDay) {
    long polls = pollsPerDay.orElse(Cost.USUAL_POLLS_PER_DAY);
    return new Cost(new Recording(exchanges()), OptionalLong.of(polls));
  }
}
