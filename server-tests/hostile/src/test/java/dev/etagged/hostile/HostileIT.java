package dev.etagged.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import dev.etagged.launcher.Servers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of spoiled requests, the same ones for the same seed. */
final class HostileIT {

  private static final long SEED = Long.getLong("etagged.hostile.seed");
  private static final int REQUESTS = Integer.getInteger("etagged.hostile.requests");
  private static final int OF_A_KIND = 50;
  private static final int WARM_UP = 2000;
  private static final Path LAUNCHER = Path.of(System.getProperty("etagged.launcher.directory"));
  private static final Path RUN =
      Path.of(System.getProperty("etagged.run.directory")).toAbsolutePath();

  @ParameterizedTest
  @ValueSource(strings = {"payara-micro", "wildfly"})
  void isAnsweredByWhatItDeserves(String name) {
    try (RunningServer server = start(name, example());
        BareServer bare = new BareServer(war -> start(name, war), RUN.resolve("bare"));
        Sending sending = new Sending(new Wire(server.uri().getPort()))) {
      run(server, sending, bare);
    }
  }

  private static void run(RunningServer server, Sending sending, BareServer bare) {
    Wire wire = new Wire(server.uri().getPort());
    Fixtures fixtures = new Fixtures(wire);
    fixtures.create();
    Plain plain = new Plain(sending, wire, new Cost(server, sending), OF_A_KIND);
    plain.warmUp(WARM_UP);
    Judge judge = new Judge(wire, bare);
    List<Kind> dear = new ArrayList<>();
    for (int index = 0; index * OF_A_KIND < REQUESTS; index++) {
      Kind kind = Kind.at(index, SEED);
      fixtures.renew();
      int longest = plain.longest(kind);
      Duration expected = plain.cost(kind);
      Duration spent =
          plain
              .measured()
              .of(
                  () ->
                      sending.send(
                          kind.messages(OF_A_KIND),
                          (message, reply) -> judge.judge(kind, message, reply, longest)));
      if (!Cost.isWithin(spent, expected)) {
        dear.add(kind);
      }
    }
    Map<Kind, Double> ratios = ratios(dear, plain, bare);
    System.out.printf(
        "%s, seed %d, %d requests: %s; measured again: %s%n",
        server.name(), SEED, REQUESTS, judge.summary(), ratios);
    assertThat(judge.faults()).isEmpty();
    assertThat(ratios).allSatisfy((kind, ratio) -> assertThat(ratio).isLessThanOrEqualTo(4.0));
  }

  /** The ones that seemed to be too dear, measured with care. */
  private static Map<Kind, Double> ratios(List<Kind> dear, Plain plain, BareServer bare) {
    Map<Kind, Double> ratios = new HashMap<>();
    if (!dear.isEmpty()) {
      try (Sending alone = new Sending(bare.wire())) {
        Cost cost = new Cost(bare.server(), alone);
        for (Kind kind : dear) {
          alone.send(Cost.plain(kind, WARM_UP));
          ratios.put(kind, plain.measured().ratio(kind, 4 * OF_A_KIND, 3, cost));
        }
      }
    }
    return ratios;
  }

  private static Path example() {
    return LAUNCHER.resolve("run").resolve("etag-example.war").toAbsolutePath();
  }

  private static RunningServer start(String name, Path war) {
    return ExampleServer.start(
        new Servers(LAUNCHER.resolve("servers")).named(name),
        war,
        war.equals(example()) ? "/api/config" : "/api/ready",
        0,
        RUN,
        new ProcessSettings(
            Map.of(), List.of("-Xmx%sm".formatted(System.getProperty("etagged.hostile.heap")))));
  }
}
