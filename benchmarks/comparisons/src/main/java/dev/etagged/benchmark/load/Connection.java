package dev.etagged.benchmark.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One connection that is kept alive: a request out, an answer in. */
final class Connection implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Socket socket;
  private final InputStream in;
  private final byte[] line = new byte[BUFFER];
  private long octets;

  Connection(String host, int port) throws IOException {
    this.socket = new Socket(InetAddress.getAllByName(host)[0], port);
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  Answer exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    octets = 0;
    int status = Integer.parseInt(readLine().substring(9, 12));
    String tag = "";
    long length = 0;
    boolean chunked = false;
    for (String field = readLine(); !field.isEmpty(); field = readLine()) {
      String name = field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT);
      String value = field.substring(field.indexOf(':') + 1).strip();
      switch (name) {
        case "etag" -> tag = value;
        case "content-length" -> length = status == 304 ? 0 : Long.parseLong(value);
        case "transfer-encoding" -> chunked = true;
        default -> {}
      }
    }
    if (chunked) {
      skipChunks();
    } else {
      skip(length);
    }
    return new Answer(status, tag, octets);
  }

  private void skipChunks() throws IOException {
    long size;
    do {
      size = Long.parseLong(readLine(), 16);
      skip(size);
      readLine();
    } while (size > 0);
  }

  private void skip(long length) throws IOException {
    in.skipNBytes(length);
    octets += length;
  }

  private String readLine() throws IOException {
    int length = 0;
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException("the server closed the connection");
      }
      line[length++] = (byte) octet;
    }
    octets += length + 1;
    return new String(line, 0, length - 1, ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
