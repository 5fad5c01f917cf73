package dev.etagged.intermediary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** A response of which little is taken off the connection until the rest is asked for. */
record SlowTransfer(Socket socket) implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 120_000;
  private static final int RECEIVE_BUFFER = 16 * 1024;

  static SlowTransfer begin(URI uri) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setReceiveBufferSize(RECEIVE_BUFFER);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), PATIENCE_MILLIS);
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(uri.getPath(), uri.getAuthority());
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      SlowTransfer transfer = new SlowTransfer(socket);
      transfer.skipHead();
      return transfer;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private void skipHead() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int octet = socket.getInputStream().read();
      if (octet < 0) {
        throw new IOException("the connection was closed after " + head);
      }
      head.append((char) octet);
    }
    if (head.indexOf("HTTP/1.1 200 ") != 0 || head.indexOf("Content-Length: ") < 0) {
      throw new IOException("expected a 200 with Content-Length instead of " + head);
    }
  }

  /** All octets of the content until the server ends the connection, in whatever way. */
  byte[] rest() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] some = new byte[RECEIVE_BUFFER];
    try {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        content.write(some, 0, read);
      }
    } catch (SocketException reset) {
      return content.toByteArray();
    }
    return content.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
