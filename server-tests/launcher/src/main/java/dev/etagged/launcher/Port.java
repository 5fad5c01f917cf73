package dev.etagged.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1. */
final class Port {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private Port() {}

  /**
   * The wanted port if nobody listens there.
   *
   * @param wanted the port; 0 for any that is free
   * @throws ServerStartException if it is in use
   */
  static int free(int wanted) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), wanted));
      return socket.getLocalPort();
    } catch (BindException taken) {
      throw new ServerStartException(
          "Port %d of %s is in use; -Dhttp.port=9090 takes another, -Dhttp.port=0 any that is free"
              .formatted(wanted, Deployment.HOST),
          taken);
    }
  }
}
