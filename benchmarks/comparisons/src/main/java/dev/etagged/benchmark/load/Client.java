package dev.etagged.benchmark.load;

import java.io.IOException;
import java.time.Duration;

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

  /** How many requests per second it gets answered; the last one may outlast the time. */
  double exchangeFor(Duration time) throws IOException {
    long start = System.nanoTime();
    long elapsed;
    long count = 0;
    do {
      exchange();
      count++;
      elapsed = System.nanoTime() - start;
    } while (elapsed < time.toNanos());
    return count / (elapsed / 1e9);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
