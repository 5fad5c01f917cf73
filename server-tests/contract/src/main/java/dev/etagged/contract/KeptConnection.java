package dev.etagged.contract;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A connection which is used until the server says that it closes it, and then another one (RFC
 * 9112 section 9.6). A bare runtime has no reason to close it.
 */
final class KeptConnection implements AutoCloseable {
  private final ServerUnderTest server;
  private @Nullable RawConnection current;

  KeptConnection(ServerUnderTest server) {
    this.server = server;
  }

  RawResponse exchange(RawRequest request) throws IOException {
    RawConnection connection = current == null ? server.connect() : current;
    current = connection;
    RawResponse response = connection.exchange(request);
    if (closes(response)) {
      requireClosing(response);
      close();
    }
    return response;
  }

  private void requireClosing(RawResponse response) throws IOException {
    if (server.isBare()) {
      throw new IOException("nothing but the runtime closes the connection: " + response);
    }
  }

  static boolean closes(RawResponse response) {
    return response.field("Connection").filter("close"::equalsIgnoreCase).isPresent();
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
