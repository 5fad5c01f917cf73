package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One TCP connection: what is written and read is what is on the wire, and nothing else. */
final class RawConnection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 20_000;

  private final Socket socket;
  private final String path;
  private final InputStream in;
  private long octets;

  private RawConnection(Socket socket, String path) throws IOException {
    this.socket = socket;
    this.path = path;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** Connects to an application at a path of the server; targets are below that path. */
  static RawConnection open(int port, String path) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.setTcpNoDelay(true);
      return new RawConnection(socket, path);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  RawResponse exchange(RawRequest request) throws IOException {
    send(request);
    return receive(request.method());
  }

  void send(RawRequest request) throws IOException {
    send(List.of(request));
  }

  /** Sends requests at once, so that a server can read one together with the next. */
  void send(List<RawRequest> requests) throws IOException {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    for (RawRequest request : requests) {
      messages.write(request.below(path).bytes());
    }
    messages.writeTo(socket.getOutputStream());
    socket.getOutputStream().flush();
  }

  /** Sends a part of a request's content. */
  void sendContent(String part) throws IOException {
    socket.getOutputStream().write(part.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Has {@link #close} leave at once, whatever was not sent or read. */
  void closeByReset() throws IOException {
    socket.setSoLinger(true, 0);
  }

  /** Reads the final response to a request; its method tells whether there can be content. */
  RawResponse receive(String method) throws IOException {
    octets = 0;
    RawResponse head = head();
    while (head.status() < 200) {
      head = head();
    }
    String body = hasContent(method, head.status()) ? content(head) : "";
    return new RawResponse(head.statusLine(), head.fieldLines(), body, octets);
  }

  /** Reads as much as comes before a text, and the text. */
  String receiveUntil(String text) throws IOException {
    StringBuilder received = new StringBuilder();
    try {
      while (received.indexOf(text) < 0) {
        received.append(octet());
      }
    } catch (IOException e) {
      throw new IOException("no " + text + " after: " + received, e);
    }
    return received.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private RawResponse head() throws IOException {
    String statusLine = line();
    if (!statusLine.startsWith("HTTP/1.1 ")) {
      throw new IOException("expected a status line instead of: " + statusLine);
    }
    List<String> fieldLines = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      fieldLines.add(line);
    }
    return new RawResponse(statusLine, fieldLines, "", octets);
  }

  private static boolean hasContent(String method, int status) {
    return !method.equals("HEAD") && status != 204 && status != 304;
  }

  private String content(RawResponse head) throws IOException {
    if (head.field("Transfer-Encoding").isPresent()) {
      return chunks();
    }
    Optional<String> length = head.field("Content-Length");
    return length.isPresent() ? read(Integer.parseInt(length.get())) : rest();
  }

  private String chunks() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.append(read(size));
      requireEndOfChunk(line());
    }
    requireEndOfChunk(line());
    return body.toString();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private static void requireEndOfChunk(String line) throws IOException {
    if (!line.isEmpty()) {
      throw new IOException("expected the end of a chunk instead of: " + line);
    }
  }

  private String rest() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      octets++;
      body.append((char) octet);
    }
    return body.toString();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (char octet = octet(); octet != '\n'; octet = octet()) {
      line.append(octet);
    }
    if (line.isEmpty() || line.charAt(line.length() - 1) != '\r') {
      throw new IOException("expected CRLF after: " + line);
    }
    return line.substring(0, line.length() - 1);
  }

  private String read(int length) throws IOException {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(octet());
    }
    return text.toString();
  }

  private char octet() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException("the connection was closed after %d octets".formatted(octets));
    }
    octets++;
    return (char) octet;
  }
}
