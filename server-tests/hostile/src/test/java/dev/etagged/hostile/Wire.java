package dev.etagged.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends each message on a connection of its own.
 *
 * @param port the server's, on the loopback address
 */
record Wire(int port) {

  private static final int SILENCE_MILLIS = 60_000;

  /** Of a server that may be waiting for what a wrong length promises. */
  private static final int EXPECTED_SILENCE_MILLIS = 3_000;

  private static final int LONGEST_HEAD = 1 << 20;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([1-5]\\d\\d)(?: [^\r]*)?\r\n");
  private static final Pattern LENGTH = Pattern.compile("\ncontent-length: *(\\d+)");
  private static final Pattern TYPE = Pattern.compile("\ncontent-type: *([^\r;]+)");

  Reply exchange(Message message) {
    long start = System.nanoTime();
    return send(message).after(System.nanoTime() - start);
  }

  private Reply send(Message message) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(message.isWellFramed() ? SILENCE_MILLIS : EXPECTED_SILENCE_MILLIS);
      socket.setTcpNoDelay(true);
      try {
        socket.getOutputStream().write(message.octets());
        if (message.framesItself()) {
          // What a wrong length promises never comes.
          socket.shutdownOutput();
        }
      } catch (IOException refusedBeforeTheEnd) {
        return receive(message, socket.getInputStream());
      }
      return receive(message, socket.getInputStream());
    } catch (IOException closedOrSilent) {
      return Reply.NONE;
    }
  }

  private static Reply receive(Message message, InputStream stream) throws IOException {
    InputStream in = new BufferedInputStream(stream);
    String head = head(in);
    Matcher status = STATUS.matcher(head);
    if (!status.lookingAt()) {
      return Reply.NONE;
    }
    int code = Integer.parseInt(status.group(1));
    if (code < 200) {
      return receive(message, in);
    }
    String fields = head.toLowerCase(Locale.ROOT);
    boolean empty = code == 204 || code == 304 || message.method().equals("HEAD");
    int content = empty ? 0 : content(in, fields);
    Matcher type = TYPE.matcher(fields);
    return content < 0
        ? Reply.NONE
        : new Reply(code, type.find() ? type.group(1).strip() : "", head.length(), content, 0);
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int octet = in.read(); octet >= 0 && head.length() < LONGEST_HEAD; octet = in.read()) {
      head.append((char) octet);
      if (octet == '\n'
          && head.length() > 3
          && head.substring(head.length() - 4).equals("\r\n\r\n")) {
        return head.toString();
      }
    }
    return "";
  }

  /** The octets of the content; negative if it ends too early. */
  private static int content(InputStream in, String fields) throws IOException {
    if (fields.contains("\ntransfer-encoding: chunked")) {
      return chunks(in);
    }
    Matcher length = LENGTH.matcher(fields);
    if (!length.find()) {
      return in.readAllBytes().length;
    }
    int expected = Integer.parseInt(length.group(1));
    return in.readNBytes(expected).length == expected ? expected : -1;
  }

  private static int chunks(InputStream in) throws IOException {
    int octets = 0;
    for (int size = chunk(in); size != 0; size = chunk(in)) {
      if (size < 0 || in.readNBytes(size + 2).length < size + 2) {
        return -1;
      }
      octets += size;
    }
    return octets;
  }

  private static int chunk(InputStream in) throws IOException {
    StringBuilder size = new StringBuilder();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        return -1;
      }
      size.append((char) octet);
    }
    return Integer.parseInt(size.toString().split(";", 2)[0].strip(), 16);
  }
}
