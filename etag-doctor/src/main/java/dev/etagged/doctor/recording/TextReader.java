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

  private static final Pattern FROM_CURL = Pattern.compile("(?m)^> [A-Z]+ \\S+ HTTP/");
  private static final Pattern PREFIXED = Pattern.compile("^[<>](?: (.*))?$");
  private static final Pattern NOISE =
      Pattern.compile("^(?:\\* .*|\\*|[{}] \\[[0-9]+ bytes data])$");
  private static final Pattern END_OF_CURL =
      Pattern.compile("\\* Connection #[0-9]+ to host .* left intact$");
  private static final Pattern REQUEST =
      Pattern.compile("^([A-Z]{3,12}) ((?:/|https?://)\\S*)(?: HTTP/[0-9.]+)?\\s*$");
  private static final Pattern RESPONSE =
      Pattern.compile("^HTTP(?:/[0-9.]+)? ([1-5][0-9]{2})(?: .*)?$");

  private final boolean fromCurl;
  private final TextMessages messages;
  private boolean inFields;
  private boolean inContent;

  private TextReader(boolean fromCurl, String baseUri) {
    this.fromCurl = fromCurl;
    this.messages = new TextMessages(baseUri);
  }

  static Recording read(String text, String baseUri) throws UnreadableRecordingException {
    TextReader reader = new TextReader(FROM_CURL.matcher(text).find(), baseUri);
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
    if (!fromCurl) {
      message(line, true);
      return;
    }
    Matcher prefixed = PREFIXED.matcher(line);
    if (prefixed.matches()) {
      String text = prefixed.group(1);
      message(text == null ? "" : text, false);
    } else if (inContent && !NOISE.matcher(line).matches()) {
      messages.content(END_OF_CURL.matcher(line).replaceFirst(""));
    }
  }

  private void message(String text, boolean withContent) {
    Matcher request = REQUEST.matcher(text);
    Matcher response = RESPONSE.matcher(text);
    if (!inFields && request.matches()) {
      messages.request(request.group(1), request.group(2));
      begin();
    } else if (response.matches()) {
      messages.response(Integer.parseInt(response.group(1)));
      begin();
    } else if (inFields && text.isBlank()) {
      inFields = false;
      inContent = true;
    } else if (inFields) {
      messages.field(text);
    } else if (inContent && withContent) {
      messages.content(text);
    }
  }

  private void begin() {
    inFields = true;
    inContent = false;
  }
}
