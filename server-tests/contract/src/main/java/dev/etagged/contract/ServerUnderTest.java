package dev.etagged.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/**
 * A running server on 127.0.0.1.
 *
 * @param port the port it listens on
 * @param path where the application is, below the server's root
 * @param stop ends it
 */
public record ServerUnderTest(int port, String path, Runnable stop) implements AutoCloseable {

  /**
   * A server whose application is at its root.
   *
   * @param port the port it listens on
   * @param stop ends it
   */
  public ServerUnderTest(int port, Runnable stop) {
    this(port, "", stop);
  }

  /**
   * An application on a server that another one ends.
   *
   * @param root the application's root
   */
  static ServerUnderTest at(URI root) {
    return new ServerUnderTest(root.getPort(), root.getPath(), () -> {});
  }

  /**
   * Whether nothing is around the runtime: then nobody but it closes a connection, or leaves a
   * field out.
   */
  boolean isBare() {
    return path.isEmpty();
  }

  /** The response to a request on a connection of its own. */
  RawResponse exchange(RawRequest request) {
    try (RawConnection connection = connect()) {
      return connection.exchange(request);
    } catch (IOException e) {
      throw new UncheckedIOException(request.toString(), e);
    }
  }

  RawConnection connect() throws IOException {
    return RawConnection.open(port, path);
  }

  @Override
  public void close() {
    stop.run();
  }
}
