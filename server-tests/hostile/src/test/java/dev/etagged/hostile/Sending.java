package dev.etagged.hostile;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Sends messages, several at once. */
final class Sending implements AutoCloseable {

  private static final int CLIENTS = 4;

  private final Wire wire;
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

  Sending(Wire wire) {
    this.wire = wire;
  }

  void send(List<Message> messages) {
    send(messages, (message, reply) -> {});
  }

  void send(List<Message> messages, BiConsumer<Message, Reply> then) {
    List<? extends Future<?>> parts =
        IntStream.range(0, CLIENTS)
            .mapToObj(client -> clients.submit(() -> part(messages, client, then)))
            .toList();
    for (Future<?> part : parts) {
      try {
        part.get();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void part(List<Message> messages, int client, BiConsumer<Message, Reply> then) {
    for (int i = client; i < messages.size(); i += CLIENTS) {
      then.accept(messages.get(i), wire.exchange(messages.get(i)));
    }
  }

  @Override
  public void close() {
    clients.shutdownNow();
  }
}
