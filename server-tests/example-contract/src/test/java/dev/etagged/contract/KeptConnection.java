package dev.etagged.contract;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A connection which is used until the server says that it closes it, and then another one. */
final class KeptConnection implements AutoCloseable {
  private final int port;
  private @Nullable RawConnection current;

  KeptConnection(int port) {
    this.port = port;
  }

  RawResponse exchange(RawRequest request) throws IOException {
    RawConnection connection = current == null ? RawConnection.open(port) : current;
    current = connection;
    RawResponse response = connection.exchange(request);
    if (closes(response)) {
      close();
    }
    return response;
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
