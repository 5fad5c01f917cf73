package dev.etagged.testkit.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The texts of a cause.
 *
 * @param severity how much it matters
 * @param title what is wrong, in one line
 * @param section the section that gives the rule
 * @param because the likeliest cause
 * @param cure what to do
 */
record CauseTexts(Severity severity, String title, String section, String because, String cure) {

  private static final int LINES = 6;
  private static final Map<Cause, CauseTexts> ALL = read();

  static CauseTexts of(Cause cause) {
    return Objects.requireNonNull(ALL.get(cause), cause::code);
  }

  /** Blocks of six lines, with an empty line between them. */
  private static Map<Cause, CauseTexts> read() {
    Map<Cause, CauseTexts> texts = new EnumMap<>(Cause.class);
    for (String block : resource().strip().split("\n\n", -1)) {
      List<String> lines = block.lines().toList();
      if (lines.size() != LINES) {
        throw new IllegalStateException("causes.txt: expected six lines in " + block);
      }
      texts.put(
          Cause.valueOf(lines.get(0)),
          new CauseTexts(
              Severity.valueOf(lines.get(1)),
              lines.get(2),
              lines.get(3),
              lines.get(4),
              lines.get(5)));
    }
    return texts;
  }

  private static String resource() {
    try (InputStream texts = CauseTexts.class.getResourceAsStream("causes.txt")) {
      return new String(
          Objects.requireNonNull(texts, "causes.txt").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
