package dev.etagged.hostile;

import dev.etagged.launcher.RunningServer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * The processor time of a server for many requests at once: the clock of a process is coarse, and a
 * single request too short for it.
 */
final class Cost implements AutoCloseable {

  private final RunningServer server;
  private final Sending sending;

  Cost(RunningServer server) {
    this.server = server;
    this.sending = new Sending(new Wire(server.uri().getPort()));
  }

  Sending sending() {
    return sending;
  }

  Duration of(Runnable requests) {
    Duration before = server.processorTime();
    requests.run();
    return server.processorTime().minus(before);
  }

  /** Of one request, sent again and again. */
  Duration of(Message message, int times) {
    List<Message> messages = Collections.nCopies(times, message);
    return of(() -> sending.send(messages)).dividedBy(times);
  }

  @Override
  public void close() {
    sending.close();
  }
}
