package dev.etagged.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/**
 * A request as it goes over the wire, right or wrong: one character is one octet.
 *
 * @param method the method
 * @param target the request target
 * @param lines the field lines
 * @param content the content
 */
record Message(String method, String target, List<String> lines, String content) {

  Message {
    lines = List.copyOf(lines);
  }

  static Message of(String method, String target) {
    return new Message(method, target, List.of(), "");
  }

  Message withMethod(String other) {
    return new Message(other, target, lines, content);
  }

  Message withTarget(String other) {
    return new Message(method, other, lines, content);
  }

  Message withLine(String line) {
    List<String> more = new ArrayList<>(lines);
    more.add(line);
    return new Message(method, target, more, content);
  }

  Message withContent(String type, String text) {
    return new Message(method, target, lines, text).withLine("Content-Type: " + type);
  }

  /** Whether a line says how long the message is, so that it may be wrong about it. */
  boolean framesItself() {
    return lines.stream().anyMatch(Message::isFraming);
  }

  /** Whether the first line has the form of RFC 9112 section 3. */
  boolean hasRequestLine() {
    return isVisible(method) && isVisible(target);
  }

  private static boolean isVisible(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 127);
  }

  /** Whether its length is what its lines say; RFC 9112 section 6 lets a server close otherwise. */
  boolean isWellFramed() {
    List<String> framing = lines.stream().filter(Message::isFraming).toList();
    return framing.isEmpty()
        || (framing.size() == 1
            && framing.get(0).equalsIgnoreCase("Content-Length: " + content.length()));
  }

  private static boolean isFraming(String line) {
    return line.matches("(?is)(content-length|transfer-enc).*");
  }

  byte[] octets() {
    StringBuilder text = new StringBuilder();
    text.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    text.append("Connection: close\r\n");
    if (lines.stream().noneMatch(line -> line.regionMatches(true, 0, "Host", 0, 4))) {
      text.append("Host: 127.0.0.1\r\n");
    }
    lines.forEach(line -> text.append(line).append("\r\n"));
    if (!content.isEmpty() && !framesItself()) {
      text.append("Content-Length: ").append(content.length()).append("\r\n");
    }
    return text.append("\r\n").append(content).toString().getBytes(ISO_8859_1);
  }

  /** Its beginning, in printable characters. */
  @Override
  public String toString() {
    String text = new String(octets(), ISO_8859_1);
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), 300); i++) {
      char octet = text.charAt(i);
      shown.append(octet >= ' ' && octet < 127 ? octet : "\\x%02x".formatted((int) octet));
    }
    return shown + (text.length() > 300 ? "... (%d octets)".formatted(text.length()) : "");
  }
}
