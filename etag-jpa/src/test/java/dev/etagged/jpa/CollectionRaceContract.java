package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * While writers commit out of order, no tag of a collection comes back with another content. The
 * taggings with a maximum are read in the same race, and must be caught: it sees them.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CollectionRaceContract {

  private static final int WRITERS = 6;
  private static final Set<Tagging> WRONG =
      EnumSet.of(Tagging.MAX_VERSION_AND_COUNT, Tagging.MAX_DATE_AND_COUNT);
  private static final Duration SHORTEST =
      Duration.ofSeconds(Integer.getInteger("etagged.test.collection-race-seconds", 3));
  private static final Duration LONGEST = SHORTEST.plusSeconds(60);

  private final Database database;
  private final Set<Tagging> taggings;
  private final RaceUnit unit;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicBoolean stopped = new AtomicBoolean();

  CollectionRaceContract(Database database, Set<Tagging> taggings)
      throws IOException, SQLException {
    this.database = database;
    this.taggings = taggings;
    this.unit = new RaceUnit(Provider.HIBERNATE, database, Transactions.RESOURCE_LOCAL);
    execute(database.revisionScript());
    execute(database.countersOf("Member"));
  }

  @AfterAll
  void close() {
    stopped.set(true);
    threads.shutdownNow();
    unit.close();
  }

  @Test
  void noTagComesBackWithAnotherContent() throws Exception {
    Map<Tagging, CachingReader> readers = new EnumMap<>(Tagging.class);
    taggings.forEach(tagging -> readers.put(tagging, new CachingReader(tagging, unit.factory())));
    List<Future<Long>> commits = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      OutOfOrderWriter writer = new OutOfOrderWriter(unit, i);
      commits.add(threads.submit(() -> writer.write(stopped)));
    }
    Map<Tagging, Future<Long>> reads = new EnumMap<>(Tagging.class);
    readers.forEach(
        (tagging, reader) -> reads.put(tagging, threads.submit(() -> reader.read(stopped))));
    waitUntilCaught(readers);
    stopped.set(true);
    report(sum(commits), reads, readers);

    assertThat(readers).allSatisfy(this::isAsExpected);
  }

  private void isAsExpected(Tagging tagging, CachingReader reader) {
    if (WRONG.contains(tagging)) {
      assertThat(reader.stale()).isPositive();
    } else {
      assertThat(reader.stale()).isZero();
    }
  }

  /** Until the time is over, and what is wrong has been seen to be. */
  private static void waitUntilCaught(Map<Tagging, CachingReader> readers)
      throws InterruptedException {
    long start = System.nanoTime();
    long elapsed = 0;
    while (elapsed < SHORTEST.toNanos() || (elapsed < LONGEST.toNanos() && !areCaught(readers))) {
      Thread.sleep(50);
      elapsed = System.nanoTime() - start;
    }
  }

  private static boolean areCaught(Map<Tagging, CachingReader> readers) {
    return readers.entrySet().stream()
        .filter(reader -> WRONG.contains(reader.getKey()))
        .allMatch(reader -> reader.getValue().stale() > 0);
  }

  private void report(
      long commits, Map<Tagging, Future<Long>> reads, Map<Tagging, CachingReader> readers)
      throws Exception {
    for (Map.Entry<Tagging, CachingReader> reader : readers.entrySet()) {
      System.out.printf(
          "| %s | %s | %d s | %d commits | %d reads | %d stale |%n",
          database,
          reader.getKey(),
          SHORTEST.toSeconds(),
          commits,
          Objects.requireNonNull(reads.get(reader.getKey())).get(),
          reader.getValue().stale());
    }
  }

  private static long sum(List<Future<Long>> futures) throws Exception {
    long sum = 0;
    for (Future<Long> future : futures) {
      sum += future.get();
    }
    return sum;
  }

  final void execute(String sql) throws SQLException {
    try (Connection connection = unit.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
