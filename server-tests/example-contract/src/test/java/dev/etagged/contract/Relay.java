package dev.etagged.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Connections to a port of this machine, by way of another port that can be cut off. */
final class Relay implements AutoCloseable {
  private static final int BACKLOG = 100;

  private final int target;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private ServerSocket listener;

  private Relay(int target, ServerSocket listener) {
    this.target = target;
    this.listener = listener;
  }

  static Relay to(int target) {
    Relay relay = new Relay(target, listen(0));
    relay.accept();
    return relay;
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Ends all connections, in the middle of whatever they carry, and refuses further ones. */
  void cut() {
    close(listener);
    sockets.forEach(Relay::close);
    sockets.clear();
  }

  void restore() {
    listener = listen(port());
    accept();
  }

  @Override
  public void close() {
    cut();
    threads.shutdownNow();
  }

  private void accept() {
    ServerSocket accepting = listener;
    threads.execute(
        () -> {
          try {
            while (true) {
              connect(accepting, accepting.accept());
            }
          } catch (IOException wasCut) {
            close(accepting);
          }
        });
  }

  private void connect(ServerSocket acceptedBy, Socket client) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    server.setTcpNoDelay(true);
    client.setTcpNoDelay(true);
    sockets.add(client);
    sockets.add(server);
    threads.execute(() -> copy(client, server));
    threads.execute(() -> copy(server, client));
    if (acceptedBy.isClosed()) {
      close(client);
      close(server);
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException wasCut) {
      close(to);
    }
  }

  private static ServerSocket listen(int port) {
    try {
      return new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
