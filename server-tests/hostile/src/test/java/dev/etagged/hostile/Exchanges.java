package dev.etagged.hostile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The messages of a kind and their replies. */
final class Exchanges {

  private final List<Map.Entry<Message, Reply>> exchanges = new ArrayList<>();

  synchronized void add(Message message, Reply reply) {
    exchanges.add(Map.entry(message, reply));
  }

  synchronized void forEach(BiConsumer<Message, Reply> action) {
    exchanges.forEach(exchange -> action.accept(exchange.getKey(), exchange.getValue()));
  }

  /** Not one whose length is wrong: a server may wait long for the rest, at no cost. */
  synchronized Optional<Message> slowest() {
    return exchanges.stream()
        .filter(exchange -> exchange.getKey().isWellFramed() && exchange.getValue().isComplete())
        .max(Comparator.comparingLong(exchange -> exchange.getValue().nanos()))
        .map(Map.Entry::getKey);
  }
}
