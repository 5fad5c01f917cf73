package dev.etagged.doctor.recording;

import dev.etagged.testkit.message.Content;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.message.Fields;
import dev.etagged.testkit.message.Request;
import dev.etagged.testkit.message.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The messages of a text, which become exchanges. */
final class TextMessages {

  private final String baseUri;
  private final List<Exchange> exchanges = new ArrayList<>();
  private String method = "";
  private String target = "";
  private int status;
  private List<Fields.Line> sent = new ArrayList<>();
  private List<Fields.Line> received = new ArrayList<>();
  private List<String> content = new ArrayList<>();

  TextMessages(String baseUri) {
    this.baseUri = baseUri;
  }

  void request(String newMethod, String newTarget) {
    finish();
    method = newMethod;
    target = newTarget;
  }

  /** An interim response such as 100 is followed by the final one. */
  void response(int newStatus) {
    if (status >= 200) {
      String last = method;
      String lastTarget = target;
      finish();
      method = last;
      target = lastTarget;
    }
    status = newStatus;
    received = new ArrayList<>();
    content = new ArrayList<>();
  }

  void field(String line) {
    int colon = line.indexOf(':', 1);
    if (colon < 1 || line.startsWith(":")) {
      return;
    }
    Fields.Line field =
        new Fields.Line(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    (status == 0 ? sent : received).add(field);
  }

  void content(String line) {
    if (status != 0) {
      content.add(line);
    }
  }

  List<Exchange> end() {
    finish();
    return exchanges;
  }

  private void finish() {
    if (!method.isEmpty() && status != 0) {
      Fields fields = new Fields(received);
      exchanges.add(
          new Exchange(
              exchanges.size() + 1,
              new Request(method, uri(new Fields(sent)), new Fields(sent)),
              new Response(status, fields, body(fields)),
              new Response(status, fields, Content.unknown())
                  .date("Date")
                  .or(Optional::<Instant>empty),
              Optional.empty()));
    }
    method = "";
    target = "";
    status = 0;
    sent = new ArrayList<>();
    received = new ArrayList<>();
    content = new ArrayList<>();
  }

  private String uri(Fields fields) {
    if (target.contains("://")) {
      return target;
    }
    String authority = fields.value("Host").map(host -> "http://" + host).orElse(baseUri);
    return authority + target;
  }

  /** Captures often leave the content out, which Content-Length shows. */
  private Content body(Fields fields) {
    while (!content.isEmpty() && content.get(content.size() - 1).isBlank()) {
      content.remove(content.size() - 1);
    }
    OptionalLong length = length(fields);
    if (content.isEmpty()) {
      return status == 304 || method.equals("HEAD")
          ? Content.of(new byte[0])
          : Content.unknown(length);
    }
    byte[] octets = String.join("\n", content).getBytes(StandardCharsets.UTF_8);
    return Content.of(
        octets, length.isPresent() && status != 304 ? length : OptionalLong.of(octets.length));
  }

  private static OptionalLong length(Fields fields) {
    try {
      return fields
          .value("Content-Length")
          .map(value -> OptionalLong.of(Long.parseLong(value)))
          .orElse(OptionalLong.empty());
    } catch (NumberFormatException malformed) {
      return OptionalLong.empty();
    }
  }
}
