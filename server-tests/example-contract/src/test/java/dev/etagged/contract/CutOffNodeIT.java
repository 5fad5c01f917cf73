package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.PostgresDatabase;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A node without its database decides nothing, and goes on as before once it is there again. */
@TestInstance(Lifecycle.PER_CLASS)
final class CutOffNodeIT {
  /** A pool lets requests wait, and a provider tries again, also beyond the outage. */
  private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(8);

  private static final int OUTAGE_SECONDS = 5;
  private static final int TIMES_AFTER_RECOVERY = 10;
  private static final int ROUNDS_AFTER_RECOVERY = 3;

  private final Path directory = BuiltExample.directory("cut-off-node");
  private final ExecutorService clients = Executors.newCachedThreadPool();
  private final List<AutoCloseable> started = new ArrayList<>();
  private Relay relay;
  private ExampleClient node;

  @BeforeAll
  void startTheNode() {
    PostgresDatabase database = PostgresDatabase.start(directory);
    started.add(database);
    relay = Relay.to(database.port());
    started.add(relay);
    RunningServer server =
        ExampleServer.start(
            BuiltExample.server(),
            BuiltExample.war(),
            0,
            directory,
            new ProcessSettings(database.settingsThrough(relay.port()), List.of()));
    started.add(server);
    node = new ExampleClient(server.uri());
  }

  @AfterAll
  void endAll() throws Exception {
    clients.shutdownNow();
    for (int last = started.size() - 1; last >= 0; last--) {
      started.get(last).close();
    }
  }

  /** Persistence providers may wait for the database, and then answer after the outage. */
  @RepeatedTest(2)
  void whatIsAnsweredIsAFailureMeanwhileAndAsBeforeAfterwards(RepetitionInfo repetition)
      throws Exception {
    String name = "cut-off-" + repetition.getCurrentRepetition();
    List<WrittenResource> written = WrittenResource.ofEveryKind(name, 2, node);
    List<ExpectedAnswer> expected = ExpectedAnswer.from(node);
    assertThat(expected).allMatch(answer -> answer.isGivenBy(node));

    Outage outage = cutOffDuring(written, expected);

    assertThat(outage.answers()).allSatisfy(CutOffNodeIT::assertNotMadeUp);
    assertThat(written)
        .flatExtracting(WrittenResource::refusals)
        .isNotEmpty()
        .allSatisfy(CutOffNodeIT::assertUndecided);
    assertThat(written).allSatisfy(each -> each.assertIntactOn(node));
  }

  /** What clients saw that went on with reading, and with writing until a write failed. */
  private Outage cutOffDuring(List<WrittenResource> written, List<ExpectedAnswer> expected)
      throws Exception {
    Outage outage = new Outage();
    List<Future<?>> running = new ArrayList<>();
    written.forEach(each -> running.add(clients.submit(() -> outage.endure(each, node))));
    expected.forEach(each -> running.add(clients.submit(() -> outage.observe(each, node))));
    try {
      TimeUnit.SECONDS.sleep(1);
      relay.cut();
      outage.begins();
      TimeUnit.SECONDS.sleep(OUTAGE_SECONDS);
      outage.ends();
      relay.restore();
      awaitRecovery(expected);
    } finally {
      outage.observeNoMore();
    }
    for (Future<?> each : running) {
      each.get();
    }
    awaitRecovery(expected);
    return outage;
  }

  /**
   * A pool may hold connections that the outage broke until each of them was used once, and those
   * that other clients use meanwhile: one round in which all is as before proves too little.
   */
  private void awaitRecovery(List<ExpectedAnswer> expected) throws Exception {
    long begun = System.nanoTime();
    int rounds = 0;
    while (rounds < ROUNDS_AFTER_RECOVERY) {
      rounds = areAllAnswered(expected) ? rounds + 1 : 0;
      assertThat(System.nanoTime() - begun).isLessThan(RECOVERY_LIMIT.toNanos());
    }
    System.out.printf(
        "all answers as before %d times in succession, after %d ms%n",
        ROUNDS_AFTER_RECOVERY, Duration.ofNanos(System.nanoTime() - begun).toMillis());
  }

  /** All at once, so that every pooled connection is used. */
  private boolean areAllAnswered(List<ExpectedAnswer> expected) throws Exception {
    List<Future<Boolean>> answered = new ArrayList<>();
    for (int i = 0; i < TIMES_AFTER_RECOVERY; i++) {
      expected.forEach(each -> answered.add(clients.submit(() -> isAsBefore(each))));
    }
    boolean all = true;
    for (Future<Boolean> each : answered) {
      all &= each.get();
    }
    return all;
  }

  /** A provider may try a broken connection again for longer than a client waits. */
  private boolean isAsBefore(ExpectedAnswer expected) {
    try {
      return expected.isGivenBy(node);
    } catch (UncheckedIOException notAnswered) {
      return false;
    }
  }

  /** An answer that came after the outage may be that of the database. */
  private static void assertNotMadeUp(Outage.Answer answer) {
    if (answer.meanwhile() || answer.response().status() != answer.expected().status()) {
      assertUndecided(answer.response());
    }
  }

  /** A server error with problem details which nothing may take for a state, or store. */
  private static void assertUndecided(RawResponse response) {
    assertThat(response.status()).as("%s", response).isBetween(500, 599);
    assertThat(response.fields("ETag")).as("%s", response).isEmpty();
    assertThat(response.fields("Last-Modified")).as("%s", response).isEmpty();
    assertThat(response.fields("Cache-Control"))
        .as("%s", response)
        .isSubsetOf("no-store", "no-cache");
    ProblemAssert.assertProblem(response, response.status());
  }
}
