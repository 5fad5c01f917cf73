package dev.etagged.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Clients that each send a request in the same moment. */
final class Race implements AutoCloseable {
  private final int writers;
  private final ExecutorService threads;

  Race(int writers) {
    this.writers = writers;
    this.threads = Executors.newFixedThreadPool(writers);
  }

  /** Sends the request of every writer, which are counted from 0. */
  Responses run(IntFunction<RawResponse> request) {
    CyclicBarrier start = new CyclicBarrier(writers);
    List<Future<RawResponse>> responses =
        IntStream.range(0, writers)
            .mapToObj(
                writer ->
                    threads.submit(
                        (Callable<RawResponse>)
                            () -> {
                              start.await();
                              return request.apply(writer);
                            }))
            .toList();
    return new Responses(responses.stream().map(Race::get).toList());
  }

  /** The statuses, in ascending order, of a race with one winner. */
  List<Integer> oneWinner(int won) {
    List<Integer> statuses = new ArrayList<>(Collections.nCopies(writers, 412));
    statuses.set(0, won);
    return statuses;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static RawResponse get(Future<RawResponse> response) {
    try {
      return response.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a writer failed", e);
    }
  }

  /** What the writers were answered. */
  record Responses(List<RawResponse> all) {

    /** In ascending order. */
    List<Integer> statuses() {
      return all.stream().map(RawResponse::status).sorted().toList();
    }

    RawResponse winner() {
      return all.stream()
          .filter(response -> response.status() < 300)
          .findFirst()
          .orElseThrow(() -> new AssertionError("nobody won: " + all));
    }
  }
}
