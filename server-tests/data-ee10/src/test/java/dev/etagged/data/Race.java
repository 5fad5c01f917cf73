package dev.etagged.data;

import dev.etagged.data.Application.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Writers that are let go at once, when the preconditions of all have been evaluated. */
final class Race implements AutoCloseable {

  private static final int WRITERS = 16;

  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
  private final CyclicBarrier allEvaluated = new CyclicBarrier(WRITERS);
  private final Application application;
  private List<Answer> losers = List.of();

  Race(Application application) {
    this.application = application;
    application.beforeTransaction(this::await);
  }

  /** The answers of the winners. */
  List<Answer> run(IntFunction<Answer> write) throws Exception {
    List<Future<Answer>> pending =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> writers.submit(() -> write.apply(writer)))
            .toList();
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> answer : pending) {
      answers.add(answer.get());
    }
    losers = answers.stream().filter(answer -> answer.status() >= 300).toList();
    return answers.stream().filter(answer -> answer.status() < 300).toList();
  }

  /** The other answers of the last round. */
  List<Answer> losers() {
    return losers;
  }

  private void await() {
    try {
      allEvaluated.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException failed) {
      throw new IllegalStateException("not all writers came", failed);
    }
  }

  @Override
  public void close() {
    application.beforeTransaction(() -> {});
    writers.shutdownNow();
  }
}
