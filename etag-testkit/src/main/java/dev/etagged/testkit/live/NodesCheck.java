package dev.etagged.testkit.live;

import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.recording.Renders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks the nodes in turn, so that a change in between is not taken for a difference. */
final class NodesCheck {

  private static final int ROUNDS = 2;

  private NodesCheck() {}

  static List<Finding> examine(List<Probe> probes) throws IOException {
    List<Exchange> renders = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Probe probe : probes) {
        renders.add(probe.get());
      }
    }
    return new Renders(renders).finding().map(List::of).orElse(List.of());
  }
}
