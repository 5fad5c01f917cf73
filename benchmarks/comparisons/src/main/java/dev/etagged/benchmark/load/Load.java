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
import java.util.function.ToDoubleFunction;

/**
 * Loads subjects in turns, ABABAB, so that what slows the machine down for a while slows all.
 *
 * @param clients how many at once
 * @param turns how often each subject has its turn
 * @param turn how long a turn is
 */
public record Load(int clients, int turns, Duration turn) {

  private static final int CLIENTS = 4;

  /** A load from a few clients. */
  public static Load of(int turns, Duration turn) {
    return new Load(CLIENTS, turns, turn);
  }

  /** The same load from another number of clients. */
  public Load withClients(int number) {
    return new Load(number, turns, turn);
  }

  /** Gives each subject of servers that have just started twice its turns, which nobody counts. */
  public void warmUp(List<Subject> subjects) {
    for (int round = 0; round < 2 * turns; round++) {
      subjects.forEach(subject -> seconds(subject));
    }
  }

  /** The answers per second of each subject, turn by turn, after a turn that is not counted. */
  public Map<Subject, Samples> throughput(List<Subject> subjects) {
    return inTurns(
        subjects,
        clients -> clients.stream().mapToDouble(client -> client.size() / sum(client)).sum());
  }

  /**
   * The answers per second of one client if each took the median time: a machine that stops for a
   * while delays one answer, where a throughput would sink.
   */
  public Map<Subject, Samples> pace(List<Subject> subjects) {
    return withClients(1).inTurns(subjects, clients -> 1 / new Samples(clients.get(0)).median());
  }

  private Map<Subject, Samples> inTurns(
      List<Subject> subjects, ToDoubleFunction<List<List<Double>>> perSecond) {
    Map<Subject, List<Double>> results = new LinkedHashMap<>();
    for (int round = -1; round < turns; round++) {
      for (Subject subject : subjects) {
        double result = perSecond.applyAsDouble(seconds(subject));
        if (round >= 0) {
          results.computeIfAbsent(subject, fresh -> new ArrayList<>()).add(result);
        }
      }
    }
    Map<Subject, Samples> samples = new LinkedHashMap<>();
    results.forEach((subject, values) -> samples.put(subject, new Samples(values)));
    return samples;
  }

  /** One answer of a subject, whose tag is known by then. */
  public static Answer once(Subject subject) {
    return once(subject, () -> {});
  }

  /** The same, and what is to be done just before it. */
  public static Answer once(Subject subject, Runnable before) {
    try (Client client = new Client(subject, 1)) {
      before.run();
      return client.exchange();
    } catch (IOException failed) {
      throw new IllegalStateException(subject.name() + " cannot be reached", failed);
    }
  }

  /** What each answer took, client by client. */
  private List<List<Double>> seconds(Subject subject) {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<List<Double>>> begun = new ArrayList<>();
      for (int number = 1; number <= clients; number++) {
        int client = number;
        begun.add(threads.submit(() -> seconds(subject, client)));
      }
      List<List<Double>> seconds = new ArrayList<>();
      for (Future<List<Double>> answers : begun) {
        seconds.add(answers.get());
      }
      return seconds;
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(subject.name() + " failed", failed);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Double> seconds(Subject subject, int number) throws IOException {
    try (Client client = new Client(subject, number)) {
      return client.exchangeFor(turn);
    }
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }
}
