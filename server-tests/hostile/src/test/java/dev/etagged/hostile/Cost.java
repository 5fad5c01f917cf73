package dev.etagged.hostile;

import dev.etagged.launcher.RunningServer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * The processor time of a server for many requests at once: the clock of a process is coarse, and a
 * single request too short for it.
 */
final class Cost {

  private static final int TIMES = 4;

  /** Two ticks of that clock, and a garbage collection in a small heap. */
  private static final Duration UNCERTAIN = Duration.ofMillis(60);

  private final RunningServer server;
  private final Sending sending;

  Cost(RunningServer server, Sending sending) {
    this.server = server;
    this.sending = sending;
  }

  Duration of(Runnable requests) {
    Duration before = server.processorTime();
    requests.run();
    return server.processorTime().minus(before);
  }

  static boolean isWithin(Duration spoiled, Duration plain) {
    return spoiled.compareTo(plain.multipliedBy(TIMES).plus(UNCERTAIN)) <= 0;
  }

  /**
   * How much dearer a kind is than the plain request, beside what the server alone spends on it: of
   * several rounds side by side the one that speaks most for it, since all that disturbs a round
   * makes it dearer.
   */
  double ratio(Kind kind, int count, int rounds, Cost bare) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      // A server may wait long for what a wrong length promises; that costs no processor time.
      List<Message> messages =
          kind.messages(count).stream().filter(message -> !message.framesItself()).toList();
      Duration plain = of(() -> sending.send(plain(kind, count)));
      Duration alone = bare.of(() -> bare.sending.send(messages));
      Duration spoiled = of(() -> sending.send(messages)).minus(alone);
      least = Math.min(least, (double) spoiled.toMillis() / Math.max(10, plain.toMillis()));
    }
    return least;
  }

  static List<Message> plain(Kind kind, int count) {
    return Collections.nCopies(count, kind.plain());
  }
}
