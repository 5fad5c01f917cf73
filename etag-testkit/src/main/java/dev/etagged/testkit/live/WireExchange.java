package dev.etagged.testkit.live;

import dev.etagged.testkit.message.Content;
import dev.etagged.testkit.message.Fields;
import dev.etagged.testkit.message.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A GET over a connection of its own, read until the server closes it. */
final class WireExchange {

  private static final String END_OF_FIELDS = "\r\n\r\n";

  private WireExchange() {}

  static Response get(URI uri, Fields fields, Limits limits) throws IOException {
    try (Socket socket = connect(uri, limits)) {
      StringBuilder request = new StringBuilder("GET ").append(target(uri)).append(" HTTP/1.1\r\n");
      request.append("Host: ").append(uri.getAuthority()).append("\r\n");
      fields
          .lines()
          .forEach(
              line -> request.append(line.name()).append(": ").append(line.value()).append("\r\n"));
      request.append("Connection: close\r\n\r\n");
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return parse(read(socket, limits));
    }
  }

  private static String target(URI uri) {
    String path = uri.getRawPath();
    String query = uri.getRawQuery();
    return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }

  private static Socket connect(URI uri, Limits limits) throws IOException {
    boolean secure = "https".equals(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    Socket plain = new Socket();
    int timeout = (int) limits.timeout().toMillis();
    plain.setSoTimeout(timeout);
    plain.connect(new InetSocketAddress(uri.getHost(), port), timeout);
    if (!secure) {
      return plain;
    }
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, uri.getHost(), port, true);
    javax.net.ssl.SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return socket;
  }

  /** A server that does not close the connection has sent all when nothing follows. */
  private static byte[] read(Socket socket, Limits limits) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        all.write(buffer, 0, read);
        if (all.size() > limits.mostOctets()) {
          break;
        }
      }
    } catch (SocketTimeoutException nothingFollows) {
      if (all.size() == 0) {
        throw nothingFollows;
      }
    }
    return all.toByteArray();
  }

  private static Response parse(byte[] message) throws IOException {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(END_OF_FIELDS);
    if (end < 0 || !text.startsWith("HTTP/1.") || end < 12) {
      throw new UnreachableException("The response is not HTTP/1.1.");
    }
    List<String> lines = text.substring(0, end).lines().toList();
    List<Fields.Line> fields = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.add(new Fields.Line(line.substring(0, colon), line.substring(colon + 1).strip()));
      }
    }
    byte[] content = Arrays.copyOfRange(message, end + END_OF_FIELDS.length(), message.length);
    int status = Integer.parseInt(lines.get(0).substring(9, 12));
    return new Response(status, new Fields(fields), Content.of(content));
  }
}
