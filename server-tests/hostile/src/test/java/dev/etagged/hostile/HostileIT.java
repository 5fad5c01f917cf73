package dev.etagged.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import dev.etagged.launcher.Servers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of spoiled requests, the same ones for the same seed. */
final class HostileIT {

  private static final long SEED = Long.getLong("etagged.hostile.seed");
  private static final int REQUESTS = Integer.getInteger("etagged.hostile.requests");
  private static final int OF_A_KIND = 50;
  private static final int WARM_UP = 2000;
  private static final Path LAUNCHER = Path.of(System.getProperty("etagged.launcher.directory"));
  private static final Path WAR = Path.of(System.getProperty("etagged.hostile.war"));
  private static final Path RUN =
      Path.of(System.getProperty("etagged.run.directory")).toAbsolutePath();

  static Stream<String> servers() {
    return Stream.of(System.getProperty("etagged.hostile.servers").split(",", -1));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void isAnsweredByWhatItDeserves(String name) {
    try (RunningServer server = start(name, WAR.toAbsolutePath(), "/api/config");
        RunningServer alone = start(name, BareArchive.in(RUN.resolve("bare")), "/api/ready");
        Cost cost = new Cost(server);
        Cost bare = new Cost(alone)) {
      Plain.warmUp(bare, WARM_UP);
      run(server, cost, new Wire(alone.uri().getPort()), bare);
    }
  }

  private static void run(RunningServer server, Cost cost, Wire alone, Cost bare) {
    Wire wire = new Wire(server.uri().getPort());
    Fixtures fixtures = new Fixtures(wire);
    fixtures.create();
    Plain.warmUp(cost, WARM_UP);
    Plain plain = new Plain(wire, cost);
    Judge judge = new Judge(alone);
    Worst worst = new Worst();
    int kinds = (REQUESTS + OF_A_KIND - 1) / OF_A_KIND;
    long start = System.nanoTime();
    for (int index = 0; index < kinds; index++) {
      Kind kind = Kind.at(index, SEED);
      fixtures.renew();
      int longest = plain.longest(kind);
      Duration expected = plain.cost(kind, OF_A_KIND);
      Exchanges exchanges = new Exchanges();
      Duration spent = cost.of(() -> cost.sending().send(kind.messages(OF_A_KIND), exchanges::add));
      exchanges.forEach((message, reply) -> judge.judge(kind, message, reply, longest));
      exchanges.slowest().ifPresent(message -> worst.add(kind, message, spent, expected));
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    Map<Kind, Ratio> ratios = worst.measured(fixtures, cost, bare);
    new Report(server.name(), SEED, kinds * OF_A_KIND, kinds, time, judge, ratios).keepIn(RUN);
    assertThat(judge.faults()).isEmpty();
    assertThat(ratios.values()).allMatch(Ratio::isWithin);
  }

  private static RunningServer start(String name, Path war, String readyPath) {
    return ExampleServer.start(
        new Servers(LAUNCHER.resolve("servers")).named(name),
        war,
        readyPath,
        0,
        RUN,
        new ProcessSettings(
            Map.of(), List.of("-Xmx%sm".formatted(System.getProperty("etagged.hostile.heap")))));
  }
}
