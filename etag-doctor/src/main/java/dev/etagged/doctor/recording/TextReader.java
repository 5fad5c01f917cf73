package dev.etagged.doctor.recording;

import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.recording.Recording;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exchanges in text: what {@code curl -v} prints, with {@code >} and {@code <} before each line, or
 * messages one after the other as they stand on the wire. Lines of other kinds are passed over.
 */
final class TextReader {

  private static final Pattern PREFIX = Pattern.compile("^([<>]|\\*|[{}]) ?(.*)$");
  private static final Pattern REQUEST =
      Pattern.compile("^(?:\\$ )?([A-Z]{3,12}) (\\S+)(?: HTTP/[0-9.]+)?\\s*$");
  private static final Pattern RESPONSE =
      Pattern.compile("^HTTP(?:/[0-9.]+)? ([1-5][0-9]{2})(?: .*)?$");

  private final TextMessages messages;
  private boolean inFields;
  private boolean inContent;

  private TextReader(String baseUri) {
    this.messages = new TextMessages(baseUri);
  }

  static Recording read(String text, String baseUri) throws UnreadableRecordingException {
    TextReader reader = new TextReader(baseUri);
    text.lines().forEach(reader::line);
    List<Exchange> exchanges = reader.messages.end();
    if (exchanges.isEmpty()) {
      throw new UnreadableRecordingException(
          "text: expected exchanges such as \"GET /a HTTP/1.1\", fields, an empty line,"
              + " \"HTTP/1.1 200 OK\", fields, or the output of curl -v");
    }
    return new Recording(exchanges);
  }

  private void line(String line) {
    Matcher prefixed = PREFIX.matcher(line);
    boolean fromCurl = prefixed.matches();
    if (fromCurl && !"<>".contains(prefixed.group(1))) {
      if (!inContent || line.startsWith("*")) {
        inContent = inContent && !line.startsWith("* ");
        return;
      }
    }
    boolean message = fromCurl && "<>".contains(prefixed.group(1));
    String text = message ? prefixed.group(2) : line;
    if (!starts(text, message)) {
      body(text, message);
    }
  }

  private boolean starts(String text, boolean prefixed) {
    Matcher request = REQUEST.matcher(text);
    if (request.matches() && (prefixed || !inFields)) {
      messages.request(request.group(1), request.group(2));
      begin();
      return true;
    }
    Matcher response = RESPONSE.matcher(text);
    if (response.matches()) {
      messages.response(Integer.parseInt(response.group(1)));
      begin();
      return true;
    }
    return false;
  }

  private void begin() {
    inFields = true;
    inContent = false;
  }

  private void body(String text, boolean prefixed) {
    if (inFields && text.isBlank()) {
      inFields = false;
      inContent = true;
    } else if (inFields) {
      messages.field(text);
    } else if (inContent && !prefixed) {
      messages.content(text);
    }
  }
}
