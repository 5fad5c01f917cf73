package dev.etagged.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges each reply by itself. What the server does by itself is excused, if that is known and the
 * server alone does so in this run.
 */
final class Judge {

  /** A problem with a quotation of 60 characters, each of which may be escaped. */
  private static final int LONGEST_PROBLEM = 1000;

  /** The page of the server for whatever the application did not explain. */
  private static final int LONGEST_PAGE = 1500;

  private static final int LONGEST_HEAD = 2000;

  /** Beside a part of multipart/byteranges. */
  private static final int BESIDE_CONTENT = 20_000;

  private static final String MALFORMED_FRAMING = "no response, the framing is malformed";

  private final Wire bare;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<String, Integer> excused = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  Judge(Wire bare) {
    this.bare = bare;
  }

  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  synchronized Map<Integer, Integer> statuses() {
    return new TreeMap<>(statuses);
  }

  /** How many replies were excused, by what excuses them. */
  synchronized Map<String, Integer> excused() {
    return new TreeMap<>(excused);
  }

  void judge(Kind kind, Message message, Reply reply, int longest) {
    count(statuses, reply.status());
    Optional<String> fault = fault(reply, longest);
    if (fault.isEmpty()) {
      return;
    }
    if (!reply.isComplete() && !message.isWellFramed()) {
      count(excused, MALFORMED_FRAMING);
      return;
    }
    Reply alone = bare.exchange(message);
    Optional<String> excuse =
        ServersOwn.of(message, reply).filter(own -> isSame(reply, alone)).map(Enum::toString);
    if (excuse.isPresent()) {
      count(excused, excuse.get());
    } else {
      report("[%s] %s: %s; alone: %s. %s".formatted(kind, fault.get(), reply, alone, message));
    }
  }

  private static Optional<String> fault(Reply reply, int longest) {
    if (!reply.isComplete()) {
      return Optional.of("no response");
    }
    if (reply.isServerError()) {
      return Optional.of("an error of the server");
    }
    int bound = reply.isRefusal() ? longestRefusal(reply) : longest + BESIDE_CONTENT;
    return reply.head() > LONGEST_HEAD || reply.content() > bound
        ? Optional.of("a response of %d octets".formatted(reply.length()))
        : Optional.empty();
  }

  private static int longestRefusal(Reply reply) {
    return reply.type().equals("text/html") ? LONGEST_PAGE : LONGEST_PROBLEM;
  }

  private static boolean isSame(Reply reply, Reply alone) {
    return reply.status() == alone.status() && reply.length() <= 2 * alone.length();
  }

  private synchronized <T> void count(Map<T, Integer> counts, T of) {
    counts.merge(of, 1, Integer::sum);
  }

  private synchronized void report(String fault) {
    faults.add(fault);
  }
}
