package dev.etagged.hostile;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server does to some requests by itself. Each is an excuse only where the same server
 * without the library and the example does the same to the same request, in the same run.
 */
enum ServersOwn {
  HTTP_VERSION("505, the request line has more than three parts") {
    @Override
    boolean explains(Kind kind, Message message, Reply reply) {
      return kind.isOfFirstLine() && reply.status() == 505;
    }
  };

  private final String title;

  ServersOwn(String title) {
    this.title = title;
  }

  abstract boolean explains(Kind kind, Message message, Reply reply);

  static Optional<ServersOwn> of(Kind kind, Message message, Reply reply) {
    return Stream.of(values()).filter(own -> own.explains(kind, message, reply)).findFirst();
  }

  @Override
  public String toString() {
    return title;
  }
}
