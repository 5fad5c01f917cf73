package dev.etagged.doctor.origin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An origin server over plain sockets, since servers do not let their applications do all that is
 * wrong. Without a fault it answers as RFC 9110 says.
 */
public final class FaultyOrigin implements AutoCloseable {

  private final ServerSocket socket;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "faulty origin");
            thread.setDaemon(true);
            return thread;
          });
  private final Answers answers;
  private final List<String> methods = Collections.synchronizedList(new ArrayList<>());

  private FaultyOrigin(Item item, int node, Set<Fault> faults) throws IOException {
    socket = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    answers = new Answers(item, new Tags(node, faults), faults, Clock.systemUTC());
    threads.execute(this::accept);
  }

  /**
   * Starts one.
   *
   * @param item the state that it shares with other nodes
   * @param node 0, 1, ...
   * @param faults what it does wrongly
   */
  public static FaultyOrigin start(Item item, int node, Set<Fault> faults) throws IOException {
    EnumSet<Fault> copy = EnumSet.noneOf(Fault.class);
    copy.addAll(faults);
    return new FaultyOrigin(item, node, copy);
  }

  /** Where its resource is: an item, or a list where the fault is one of lists. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/item");
  }

  /** The methods of the requests until now. */
  public List<String> methods() {
    return List.copyOf(methods);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (SocketException closed) {
        return;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Incoming request = Incoming.read(connection.getInputStream());
      methods.add(request.method());
      answers.to(request).write(connection.getOutputStream(), !request.method().equals("HEAD"));
    } catch (IOException left) {
      // The client went away.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
