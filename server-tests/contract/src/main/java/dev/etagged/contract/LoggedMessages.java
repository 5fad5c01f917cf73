package dev.etagged.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** What is logged in the meantime, by the library or by the runtime, kept from the console. */
final class LoggedMessages extends Handler implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Logger root = Logger.getLogger("");
  private final Handler[] others = root.getHandlers();
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

  private LoggedMessages() {
    setFormatter(new SimpleFormatter());
  }

  static LoggedMessages capture() {
    LoggedMessages messages = new LoggedMessages();
    for (Handler other : messages.others) {
      messages.root.removeHandler(other);
    }
    messages.root.addHandler(messages);
    return messages;
  }

  /** Waits until a message has all the parts: a runtime may log after it has answered. */
  void require(List<String> parts) {
    Instant deadline = Instant.now().plus(PATIENCE);
    List<String> others = new ArrayList<>();
    while (true) {
      String message = next(Duration.between(Instant.now(), deadline));
      if (message == null) {
        throw new AssertionError("no message has all of %s: %s".formatted(parts, others));
      }
      if (parts.stream().allMatch(message::contains)) {
        return;
      }
      others.add(message);
    }
  }

  /** Requires that no message which was not waited for has the part. */
  void requireNoMore(String part) {
    List<String> others = new ArrayList<>();
    messages.drainTo(others);
    if (others.stream().anyMatch(message -> message.contains(part))) {
      throw new AssertionError("one message more has %s: %s".formatted(part, others));
    }
  }

  private @Nullable String next(Duration patience) {
    try {
      return messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a message", e);
    }
  }

  @Override
  public void publish(LogRecord message) {
    messages.add(getFormatter().format(message));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    for (Handler other : others) {
      root.addHandler(other);
    }
  }
}
