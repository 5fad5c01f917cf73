package dev.etagged.intermediary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before the example and sees what a cache asks it: each request without content is passed
 * on as it is, on a connection of its own, and each answer comes back as it is.
 */
final class RecordingOrigin implements AutoCloseable {
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final ServerSocket listening;
  private final int example;
  private final ExecutorService exchanges = Executors.newCachedThreadPool();
  private final List<Integer> statuses = new ArrayList<>();

  RecordingOrigin(URI example) throws IOException {
    this.example = example.getPort();
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    exchanges.execute(this::listen);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** What the example answered since the last call. */
  synchronized List<Integer> statuses() {
    List<Integer> seen = List.copyOf(statuses);
    statuses.clear();
    return seen;
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket cache = listening.accept();
        exchanges.execute(() -> exchange(cache));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void exchange(Socket cache) {
    try (cache;
        Socket origin = new Socket(InetAddress.getLoopbackAddress(), example)) {
      String head = head(cache.getInputStream());
      if (head.isEmpty()) {
        return;
      }
      origin.getOutputStream().write(closing(head).getBytes(ISO_8859_1));
      String answered = head(origin.getInputStream());
      note(Integer.parseInt(answered.substring(9, 12)));
      cache.getOutputStream().write(answered.getBytes(ISO_8859_1));
      origin.getInputStream().transferTo(cache.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void note(int status) {
    statuses.add(status);
  }

  /** The request, which asks the example to end the connection. */
  private static String closing(String head) {
    String others = head.replaceAll("(?im)^connection:.*\r\n", "");
    return others.replaceFirst("\r\n", "\r\nConnection: close\r\n");
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      head.append((char) octet);
      if (octet == '\n' && head.toString().endsWith(END_OF_HEAD)) {
        return head.toString();
      }
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    listening.close();
    exchanges.shutdownNow();
  }
}
