package dev.etagged.benchmark.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One client of a subject, on a connection of its own. */
final class Client implements AutoCloseable {

  private final Subject subject;
  private final String path;
  private final Connection connection;
  private String tag;
  private long turn;

  Client(Subject subject, int number) throws IOException {
    this.subject = subject;
    this.path = subject.path(number);
    this.connection = new Connection(subject.host(), subject.port());
    this.tag = connection.exchange(Script.get(path, "")).tag();
  }

  /** Sends one request, and fails if the answer is not what the subject is about. */
  Answer exchange() throws IOException {
    Answer answer = connection.exchange(subject.script().request(path, tag, turn++));
    if (answer.status() != subject.script().expectedStatus()) {
      throw new IllegalStateException(
          "%s: expected %d on %s with %s but was %s"
              .formatted(subject.name(), subject.script().expectedStatus(), path, tag, answer));
    }
    tag = answer.tag();
    return answer;
  }

  /** The seconds that each of its requests took; the last one may outlast the time. */
  List<Double> exchangeFor(Duration time) throws IOException {
    List<Double> seconds = new ArrayList<>();
    long start = System.nanoTime();
    long elapsed = 0;
    while (elapsed < time.toNanos()) {
      long before = elapsed;
      exchange();
      elapsed = System.nanoTime() - start;
      seconds.add((elapsed - before) / 1e9);
    }
    return seconds;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
