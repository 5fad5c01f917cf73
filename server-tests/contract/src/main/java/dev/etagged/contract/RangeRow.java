package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A row of the table of range requests.
 *
 * @param clause the section of RFC 9110 and the case
 * @param method the request's method
 * @param tag the current tag; {@code -} for none
 * @param fieldLines the field lines of the request
 * @param status what is answered
 * @param parts what is sent of the content: {@code first-last:octets}, one after the other
 */
record RangeRow(
    String clause,
    String method,
    String tag,
    List<String> fieldLines,
    int status,
    List<String> parts) {

  static final String WHOLE = "whole";
  static final Instant MODIFIED = Instant.parse("2024-02-29T12:00:00Z");
  private static final String NONE = "-";

  static List<RangeRow> all() {
    try (InputStream table =
        Objects.requireNonNull(RangeRow.class.getResourceAsStream("ranges.txt"))) {
      return new String(table.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(RangeRow::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RangeRow parse(String line) {
    String[] columns = line.split(" \\| ", -1);
    return new RangeRow(
        columns[0],
        columns[1],
        columns[2],
        columns[3].equals(NONE) ? List.of() : Arrays.asList(columns[3].split("; ", -1)),
        Integer.parseInt(columns[4]),
        columns[5].equals(NONE) ? List.of() : Arrays.asList(columns[5].split(" ", -1)));
  }

  /** A new resource with the validators of the row. */
  State state() {
    return State.of(
        tag.equals(NONE) ? Validators.of(MODIFIED) : Validators.of(ETag.parse(tag), MODIFIED));
  }

  RawRequest request(String target) {
    RawRequest request = new RawRequest(method, target, fieldLines, "");
    return method.startsWith("P") ? request.withText("new") : request;
  }

  @Override
  public String toString() {
    return clause;
  }
}
