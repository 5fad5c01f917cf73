package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A request as it goes over the wire: one character is one octet.
 *
 * @param method the method
 * @param target the request target
 * @param fieldLines the field lines, in their order, without those of the framing
 * @param body the content; empty for none
 */
record RawRequest(String method, String target, List<String> fieldLines, String body) {

  private static final String END_OF_LINE = "\r\n";

  RawRequest {
    fieldLines = List.copyOf(fieldLines);
  }

  static RawRequest get(String target) {
    return of("GET", target);
  }

  static RawRequest of(String method, String target) {
    return new RawRequest(method, target, List.of(), "");
  }

  /** The same for an application at a path of the server. */
  RawRequest below(String path) {
    return new RawRequest(method, path + target, fieldLines, body);
  }

  RawRequest with(String name, String value) {
    List<String> lines = new ArrayList<>(fieldLines);
    lines.add(name + ": " + value);
    return new RawRequest(method, target, lines, body);
  }

  RawRequest with(Map<String, List<String>> fields) {
    List<String> lines = new ArrayList<>(fieldLines);
    fields.forEach((name, values) -> values.forEach(value -> lines.add(name + ": " + value)));
    return new RawRequest(method, target, lines, body);
  }

  RawRequest withText(String text) {
    return withContent("text/plain", text);
  }

  RawRequest withContent(String mediaType, String content) {
    return new RawRequest(method, target, fieldLines, content).with("Content-Type", mediaType);
  }

  byte[] bytes() {
    StringBuilder message = new StringBuilder();
    message.append(method).append(' ').append(target).append(" HTTP/1.1").append(END_OF_LINE);
    message.append("Host: 127.0.0.1").append(END_OF_LINE);
    fieldLines.forEach(line -> message.append(line).append(END_OF_LINE));
    if (!body.isEmpty()) {
      message.append("Content-Length: ").append(body.length()).append(END_OF_LINE);
    }
    return message.append(END_OF_LINE).append(body).toString().getBytes(ISO_8859_1);
  }
}
