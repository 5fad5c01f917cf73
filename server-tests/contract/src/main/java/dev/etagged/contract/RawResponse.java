package dev.etagged.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A response as it came over the wire: one character is one octet.
 *
 * @param statusLine the first line
 * @param fieldLines the field lines, in their order
 * @param body the content, without its transfer coding
 * @param wireSize how many octets the response took on the wire
 */
record RawResponse(String statusLine, List<String> fieldLines, String body, long wireSize) {

  RawResponse {
    fieldLines = List.copyOf(fieldLines);
  }

  int status() {
    return Integer.parseInt(statusLine.substring(9, 12));
  }

  /** The values of the field's lines, in their order. */
  List<String> fields(String name) {
    String prefix = name.toLowerCase(Locale.ROOT) + ":";
    return fieldLines.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
        .map(line -> line.substring(prefix.length()).strip())
        .toList();
  }

  /** The value of a field that may be sent once. */
  Optional<String> field(String name) {
    List<String> values = fields(name);
    if (values.size() > 1) {
      throw new AssertionError(name + " is sent more than once: " + this);
    }
    return values.stream().findFirst();
  }

  /** Everything but the framing, for messages. */
  @Override
  public String toString() {
    return statusLine + "\n" + String.join("\n", fieldLines) + "\n\n" + body;
  }
}
