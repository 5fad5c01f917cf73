package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** A response that is read at the pace of its client, octet by octet as they are on the wire. */
final class RawDownload implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 30_000;

  private final Socket socket;
  private final InputStream in;
  private final RawResponse head;

  RawDownload(ServerUnderTest server, RawRequest request) throws IOException {
    socket = new Socket();
    socket.setReceiveBufferSize(64 * 1024);
    socket.connect(
        new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
        TIMEOUT_MILLIS);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket
        .getOutputStream()
        .write(request.with("Connection", "close").below(server.path()).bytes());
    in = new BufferedInputStream(socket.getInputStream());
    head = readHead();
  }

  private RawResponse readHead() throws IOException {
    String status = line();
    List<String> fields = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      fields.add(line);
    }
    return new RawResponse(status, fields, "", 0);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int octet = in.read();
      if (octet < 0) {
        throw new EOFException("the connection was closed in the head of the response");
      }
      if (octet == '\n') {
        return line.toString().strip();
      }
      line.append((char) octet);
    }
  }

  RawResponse head() {
    return head;
  }

  /** The content; an exception if it is not complete. */
  byte[] complete() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    if (head.field("Transfer-Encoding").isPresent()) {
      for (int size = chunk(); size > 0; size = chunk()) {
        content.write(exactly(size));
        line();
      }
    } else if (head.field("Content-Length").isPresent()) {
      content.write(exactly(Integer.parseInt(head.field("Content-Length").get())));
    } else {
      throw new IOException("nobody can tell whether this is complete: " + head);
    }
    return content.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    try {
      byte[] octets = in.readNBytes(length);
      if (octets.length < length) {
        throw new EOFException("broken off at " + octets.length + " of " + length);
      }
      return octets;
    } catch (SocketException reset) {
      throw new EOFException(reset.getMessage());
    }
  }

  /** What is there until the connection is closed. */
  String text() throws IOException {
    return new String(complete(), ISO_8859_1);
  }

  /** Leaves without reading the rest. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
