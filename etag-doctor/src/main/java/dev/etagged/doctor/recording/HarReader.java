package dev.etagged.doctor.recording;

import dev.etagged.testkit.message.Content;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.message.Fields;
import dev.etagged.testkit.message.Request;
import dev.etagged.testkit.message.Response;
import dev.etagged.testkit.recording.Recording;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/**
 * HTTP archives (HAR 1.2) as Chrome, Firefox, Safari, proxies and test tools write them.
 *
 * <p>Browsers show a stored copy as the content of a 304, so its content says nothing about the
 * wire. Pseudo-fields of HTTP/2 such as {@code :path} are left out.
 */
final class HarReader {

  private HarReader() {}

  static Recording read(String text) throws UnreadableRecordingException {
    Json entries = parsed(text).get("log").get("entries");
    if (!entries.isArray()) {
      throw new UnreadableRecordingException(
          "HAR: expected an object with log.entries. Save it with \"Save all as HAR\" in the"
              + " browser's network panel.");
    }
    List<Exchange> exchanges = new ArrayList<>();
    for (Json entry : entries.items()) {
      exchange(exchanges.size() + 1, entry).ifPresent(exchanges::add);
    }
    return new Recording(exchanges);
  }

  private static Json parsed(String text) throws UnreadableRecordingException {
    try {
      return new Json(JSON.std.anyFrom(text));
    } catch (JacksonException malformed) {
      throw new UnreadableRecordingException(
          "HAR: expected JSON: " + malformed.getOriginalMessage());
    }
  }

  private static Optional<Exchange> exchange(int number, Json entry) {
    Json request = entry.get("request");
    Json response = entry.get("response");
    Optional<String> url = request.get("url").text();
    if (url.isEmpty() || !url.get().regionMatches(true, 0, "http", 0, 4)) {
      return Optional.empty();
    }
    int status = (int) response.get("status").number().orElse(0);
    return Optional.of(
        new Exchange(
            number,
            new Request(
                request.get("method").text().orElse("GET").toUpperCase(Locale.ROOT),
                withoutFragment(url.get()),
                fields(request)),
            new Response(status, fields(response), content(status, response)),
            entry.get("startedDateTime").text().flatMap(HarReader::time),
            entry.get("serverIPAddress").text().filter(address -> !address.isBlank())));
  }

  private static String withoutFragment(String url) {
    int fragment = url.indexOf('#');
    return fragment < 0 ? url : url.substring(0, fragment);
  }

  /** Chrome joins the lines of a field by a line feed. */
  private static Fields fields(Json message) {
    List<Fields.Line> lines = new ArrayList<>();
    for (Json header : message.get("headers").items()) {
      String name = header.get("name").text().orElse("");
      if (name.isEmpty() || name.startsWith(":")) {
        continue;
      }
      for (String value : header.get("value").text().orElse("").split("\n", -1)) {
        lines.add(new Fields.Line(name, value.strip()));
      }
    }
    return new Fields(lines);
  }

  private static Content content(int status, Json response) {
    if (status == 304) {
      return Content.unknown();
    }
    OptionalLong transferred = transferred(response);
    Optional<byte[]> octets = octets(response.get("content"));
    return octets.isPresent()
        ? Content.of(
            octets.get(),
            transferred.isPresent() ? transferred : OptionalLong.of(octets.get().length))
        : Content.unknown(transferred);
  }

  private static Optional<byte[]> octets(Json content) {
    Optional<String> text = content.get("text").text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    // Recordings without content have an empty text beside the size.
    if (text.get().isEmpty() && content.get("size").number().orElse(0) > 0) {
      return Optional.empty();
    }
    if (!content.get("encoding").text().orElse("").equalsIgnoreCase("base64")) {
      return Optional.of(text.get().getBytes(StandardCharsets.UTF_8));
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(text.get()));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Some write -1 or 0 where they do not know it. */
  private static OptionalLong transferred(Json response) {
    OptionalLong body = response.get("bodySize").number();
    return body.isPresent() && body.getAsLong() > 0 ? body : OptionalLong.empty();
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
