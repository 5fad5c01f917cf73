package dev.etagged.hostile;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server does to some requests by itself. Each is an excuse only where the same server
 * without the library and the example does the same to the same request, in the same run.
 */
enum ServersOwn {
  HTTP_VERSION("505, the request line has other parts than three") {
    @Override
    boolean explains(Message message, Reply reply) {
      return reply.status() == 505 && !message.hasRequestLine();
    }
  },
  /** Undertow, for a listener of Weld, before any filter. */
  COOKIE("500, a cookie has other octets than visible ones") {
    @Override
    boolean explains(Message message, Reply reply) {
      return reply.status() == 500
          && message.lines().stream().anyMatch(ServersOwn::isForeignCookie);
    }
  },
  CLOSED("no response, the request line is malformed") {
    @Override
    boolean explains(Message message, Reply reply) {
      return !reply.isComplete() && !message.hasRequestLine();
    }
  };

  private final String title;

  ServersOwn(String title) {
    this.title = title;
  }

  abstract boolean explains(Message message, Reply reply);

  private static boolean isForeignCookie(String line) {
    return line.regionMatches(true, 0, "Cookie", 0, "Cookie".length())
        && line.chars().anyMatch(c -> c < ' ' || c > '~');
  }

  static Optional<ServersOwn> of(Message message, Reply reply) {
    return Stream.of(values()).filter(own -> own.explains(message, reply)).findFirst();
  }

  @Override
  public String toString() {
    return title;
  }
}
