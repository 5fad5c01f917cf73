package dev.etagged.testkit.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request and its response.
 *
 * @param number the position in the recording, from 1
 * @param request what was sent
 * @param response what was received
 * @param time when the request was sent, if that is known
 * @param node the address which answered, if that is known
 */
public record Exchange(
    int number, Request request, Response response, Optional<Instant> time, Optional<String> node) {

  private static final int LINES = 24;
  private static final int WIDTH = 120;

  /** Requests and responses as they stand on the wire, without credentials and without content. */
  public List<String> lines() {
    Stream<String> sent =
        Stream.concat(
            Stream.of(request.method() + " " + request.shown()),
            request.fields().lines().stream().limit(LINES).map(Fields.Line::toString));
    Stream<String> received =
        Stream.concat(
            Stream.of("HTTP " + response.status()),
            response.fields().lines().stream().limit(LINES).map(Fields.Line::toString));
    return Stream.concat(
            sent.map(line -> "> " + line),
            Stream.concat(received.map(line -> "< " + line), Stream.of("< " + contentLine())))
        .map(Exchange::shortened)
        .toList();
  }

  private String contentLine() {
    if (!response.content().isKnown()) {
      return "(content not known)";
    }
    return "(" + response.content().length().orElse(0) + " octets of content)";
  }

  private static String shortened(String line) {
    String printable = line.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= WIDTH ? printable : printable.substring(0, WIDTH - 1) + "…";
  }
}
