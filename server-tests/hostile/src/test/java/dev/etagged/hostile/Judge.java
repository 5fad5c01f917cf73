package dev.etagged.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges each reply by itself; what the server does alone as well is no fault of the application.
 */
final class Judge {

  /** A problem with a quotation of 60 characters, each of which may be escaped. */
  private static final int LONGEST_PROBLEM = 1000;

  /** The page of the server for whatever the application did not explain. */
  private static final int LONGEST_PAGE = 1500;

  private static final int LONGEST_HEAD = 2000;

  /** Beside a part of multipart/byteranges. */
  private static final int BESIDE_CONTENT = 20_000;

  private final Wire wire;
  private final BareServer bare;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private int byTheServer;

  Judge(Wire wire, BareServer bare) {
    this.wire = wire;
    this.bare = bare;
  }

  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  /** How many replies have each status, and how many are the server's own errors. */
  synchronized String summary() {
    return "statuses %s, %d errors or closed connections by the server itself"
        .formatted(statuses, byTheServer);
  }

  void judge(Kind kind, Message message, Reply reply, int longest) {
    count(reply);
    Optional<String> fault = fault(reply, longest);
    if (fault.isEmpty()) {
      return;
    }
    if (!reply.isComplete() && message.framesItself()) {
      // The message ended before it was complete (RFC 9112 section 8).
      countServer();
      return;
    }
    Reply page = wire.exchange(message.withTarget(atControl(message.target())));
    if (isSame(reply, page)) {
      countServer();
      return;
    }
    Reply alone = bare.wire().exchange(message);
    if (isSame(reply, alone)) {
      countServer();
    } else {
      report(
          "%s: %s; the server alone: %s. %s".formatted(fault.get(), reply, alone, message), kind);
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

  /** The static page, or with a spoiled path what is at its end there. */
  private static String atControl(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    boolean right = Target.ALL.stream().anyMatch(one -> path.equals(Target.API + one.path()));
    return right
        ? Target.CONTROL + (query < 0 ? "" : target.substring(query))
        : "/etag-example/static" + target.substring(Target.API.length());
  }

  private static boolean isSame(Reply reply, Reply alone) {
    return reply.isComplete()
        ? reply.status() == alone.status() && reply.length() <= 2 * alone.length()
        : !alone.isComplete();
  }

  private synchronized void count(Reply reply) {
    statuses.merge(reply.status(), 1, Integer::sum);
  }

  private synchronized void countServer() {
    byTheServer++;
  }

  private synchronized void report(String fault, Kind kind) {
    faults.add("[%s] %s".formatted(kind, fault));
  }
}
