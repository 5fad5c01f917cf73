package dev.etagged.doctor.origin;

import dev.etagged.testkit.message.Content;
import dev.etagged.testkit.message.Fields;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A response of the origin.
 *
 * @param status the status code
 * @param fields the fields apart from those of the framing
 * @param content the content
 */
record Outgoing(int status, Fields fields, Content content) {

  static Outgoing of(int status, Fields fields) {
    return new Outgoing(status, fields, Content.of(new byte[0]));
  }

  void write(OutputStream out, boolean withContent) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " .\r\n");
    fields.lines().forEach(line -> head.append(line.name() + ": " + line.value() + "\r\n"));
    if (status != 304 && status != 204) {
      head.append("Content-Length: ").append(content.octets().length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (withContent) {
      out.write(content.octets());
    }
    out.flush();
  }
}
