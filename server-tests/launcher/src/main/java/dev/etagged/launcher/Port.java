package dev.etagged.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of 127.0.0.1. */
public final class Port {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /**
   * Where free ports are looked for. Systems give the ports from 32768 on to clients' connections,
   * and a port that is free now may be a client's when the server starts to listen on it.
   */
  private static final int FIRST = 20_000;

  private static final int LAST = 32_767;
  private static final int MOST_ATTEMPTS = 1000;

  private Port() {}

  /**
   * The wanted port if nobody listens there.
   *
   * @param wanted the port; 0 for any that is free
   * @throws ServerStartException if it is in use
   */
  static int free(int wanted) throws IOException {
    try (ServerSocket socket = wanted == 0 ? listenAnywhere() : listen(wanted)) {
      return socket.getLocalPort();
    } catch (BindException taken) {
      throw new ServerStartException(
          "Port %d of %s is in use; -Dhttp.port=9090 takes another, -Dhttp.port=0 any that is free"
              .formatted(wanted, Deployment.HOST),
          taken);
    }
  }

  /** As many free ports, no two of them the same. */
  public static List<Integer> anyFree(int count) throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(listenAnywhere());
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }

  /**
   * Consecutive ports.
   *
   * @param first the first of them; 0 for any that are free
   * @throws ServerStartException if one of them is in use
   */
  static List<Integer> consecutive(int first, int count) throws IOException {
    int start = first == 0 ? startOfFree(count) : first;
    List<Integer> ports = IntStream.range(start, start + count).boxed().toList();
    for (int port : ports) {
      free(port);
    }
    return ports;
  }

  private static int startOfFree(int count) throws IOException {
    int start = free(0);
    while (start + count > LAST || !areFree(start, count)) {
      start = free(0);
    }
    return start;
  }

  private static boolean areFree(int start, int count) throws IOException {
    for (int port = start; port < start + count; port++) {
      try (ServerSocket socket = listen(port)) {
        socket.getLocalPort();
      } catch (BindException taken) {
        return false;
      }
    }
    return true;
  }

  private static ServerSocket listenAnywhere() throws IOException {
    BindException last = new BindException();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        return listen(ThreadLocalRandom.current().nextInt(FIRST, LAST + 1));
      } catch (BindException taken) {
        last = taken;
      }
    }
    throw last;
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
