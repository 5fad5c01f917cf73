package dev.etagged.doctor.origin;

import dev.etagged.testkit.message.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as the origin read it.
 *
 * @param method the method
 * @param path the path
 * @param fields the fields
 * @param content the content
 */
record Incoming(String method, String path, Fields fields, String content) {

  static Incoming read(InputStream in) throws IOException {
    String[] start = line(in).split(" ", -1);
    List<Fields.Line> lines = new ArrayList<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      lines.add(new Fields.Line(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    Fields fields = new Fields(lines);
    int length = fields.value("Content-Length").map(Integer::parseInt).orElse(0);
    String content = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Incoming(start[0], start[1], fields, content);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
