package dev.etagged.benchmark.load;

import dev.etagged.benchmark.report.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Loads subjects in turns, ABABAB, so that what slows the machine down for a while slows all.
 *
 * @param clients how many at once
 * @param turns how often each subject has its turn
 * @param turn how long a turn is
 */
public record Load(int clients, int turns, Duration turn) {

  private static final int WARM_UP = 3;

  /** The same load from another number of clients. */
  public Load withClients(int number) {
    return new Load(number, turns, turn);
  }

  /** The answers per second of each subject, turn by turn, after turns to warm up. */
  public Map<Subject, Samples> throughput(List<Subject> subjects) {
    Map<Subject, List<Double>> results = new LinkedHashMap<>();
    for (int round = -WARM_UP; round < turns; round++) {
      for (Subject subject : subjects) {
        double perSecond = throughput(subject);
        if (round >= 0) {
          results.computeIfAbsent(subject, fresh -> new ArrayList<>()).add(perSecond);
        }
      }
    }
    Map<Subject, Samples> samples = new LinkedHashMap<>();
    results.forEach((subject, values) -> samples.put(subject, new Samples(values)));
    return samples;
  }

  /** One answer of a subject. */
  public static Answer once(Subject subject) {
    try (Client client = new Client(subject, 1)) {
      return client.exchange();
    } catch (IOException failed) {
      throw new IllegalStateException(subject.name() + " cannot be reached", failed);
    }
  }

  private double throughput(Subject subject) {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Long>> counts = new ArrayList<>();
      for (int number = 1; number <= clients; number++) {
        int client = number;
        counts.add(threads.submit(() -> count(subject, client)));
      }
      long total = 0;
      for (Future<Long> count : counts) {
        total += count.get();
      }
      return total / (turn.toNanos() / 1e9);
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(subject.name() + " failed", failed);
    } finally {
      threads.shutdownNow();
    }
  }

  private long count(Subject subject, int number) throws IOException {
    try (Client client = new Client(subject, number)) {
      return client.exchangeFor(turn);
    }
  }
}
