package dev.etagged;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.etagged.answer.Problem;
import dev.etagged.http.ETag;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.range.RangeRequest;
import dev.etagged.variant.LabelPart;
import dev.etagged.variant.SelectedVariant;
import dev.etagged.variant.SelectingFields;
import dev.etagged.variant.TagAliases;
import dev.etagged.variant.VariantDeclaration;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields as nobody in good faith sends them: each costs a bounded amount of work and memory. */
final class HostileFieldsTest {

  private static final int ONE_MEGABYTE = 1 << 20;

  /** As much as servers let a client send in all fields together. */
  private static final int EIGHT_KILOBYTES = 8000;

  /**
   * A GET in process on a bare runtime allocates some 20,000 octets; this is four times as much.
   */
  private static final long BUDGET = 80_000;

  private static final Validators CURRENT = Validators.of(ETag.strong("7-abc"));
  private static final VariantDeclaration VARIANTS =
      VariantDeclaration.of(
          List.of("Accept-Language", "X-Selection"), List.of("application/json", "text/markdown"));

  /** A field and the piece of which its value consists. */
  record Hostile(String field, String start, String piece) {

    String ofLength(int length) {
      return start + piece.repeat((length - start.length()) / piece.length());
    }

    @Override
    public String toString() {
      return field + ": " + start + piece + piece + "...";
    }
  }

  static Stream<Hostile> fields() {
    return Stream.of(
        new Hostile("If-None-Match", "\"x~aa", "-bb"),
        new Hostile("If-None-Match", "\"x~", "json."),
        new Hostile("If-None-Match", "", "\"a\","),
        new Hostile("If-None-Match", "", "\"a-gzip\","),
        new Hostile("If-None-Match", "", "W/\"\", "),
        new Hostile("If-None-Match", "", ","),
        new Hostile("If-Match", "", "\"a~json-gzip\","),
        new Hostile("If-Match", "\"", "-gzip"),
        new Hostile("If-Match", "\"a", " "),
        new Hostile("If-Modified-Since", "Sun", "day"),
        new Hostile("If-Unmodified-Since", "", " "),
        new Hostile("If-Range", "\"", "a"),
        new Hostile("If-Range", "W", "/"),
        new Hostile("Range", "bytes=", "0-0,"),
        new Hostile("Range", "bytes=", "0"),
        new Hostile("Range", "bytes=", "-1 , "),
        new Hostile("Accept", "", "a/b,"),
        new Hostile("Accept", "a/b", ";c=d"),
        new Hostile("Accept", "a/b;c=\"", "\\\""),
        new Hostile("Accept-Encoding", "", "y,"),
        new Hostile("Accept-Encoding", "", "gzip;q=0.001,"),
        new Hostile("Accept-Language", "aa", "-bb"),
        new Hostile("Accept-Language", "", "de,"),
        new Hostile("X-Selection", "", "z"));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void eightKilobytesCostNoMoreThanFourPlainRequests(Hostile hostile) {
    Map<String, String> sent =
        Map.of(
            hostile.field(),
            hostile.ofLength(EIGHT_KILOBYTES),
            hostile.field().equals("If-None-Match") ? "Accept-Encoding" : "If-None-Match",
            hostile.field().equals("If-None-Match") ? "gzip, br" : "\"a\"");
    decide(sent);

    long before = allocated();
    decide(sent);

    assertThat(allocated() - before).isLessThan(BUDGET);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aMegabyteIsReadInNoTimeAndQuotedInPart(Hostile hostile) {
    Map<String, String> sent = Map.of(hostile.field(), hostile.ofLength(ONE_MEGABYTE));
    long start = System.nanoTime();

    byte[] problem = decide(sent);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    assertThat(problem).hasSizeLessThan(400);
  }

  @Test
  void moreThan256TagsAreMalformed() {
    String tags = "\"a\", ".repeat(255) + "\"7-abc\"";

    assertThat(ifMatch(tags).stronglyNames(CURRENT)).isTrue();
    assertThat(ifMatch("\"a\", " + tags).stronglyNames(CURRENT)).isFalse();
    assertThat(ifMatch("\"a\", " + tags).toString())
        .contains("If-Match: expected no more than 256 entity tags at index");
  }

  private static dev.etagged.http.TagCondition ifMatch(String value) {
    return dev.etagged.http.TagCondition.parse("If-Match", List.of(value));
  }

  /** What the filters ask the pure rules for one request; returns its problem details. */
  private static byte[] decide(Map<String, String> sent) {
    Preconditions preconditions =
        TagAliases.addTo(Preconditions.of(name -> lines(sent, name), Instant.EPOCH), "PUT", true);
    SelectedVariant selected =
        SelectedVariant.by(
            new SelectingFields(name -> sent.getOrDefault(name, ""), () -> ""),
            VARIANTS,
            LabelPart.CODINGS);
    selected.label().apply(CURRENT);
    RangeRequest.of(name -> lines(sent, name), Instant.EPOCH)
        .select(CURRENT, 1_000_000, 16, Instant.EPOCH);
    return Problem.preconditionFailed(
            preconditions, preconditions.evaluate("PUT", CURRENT), CURRENT)
        .json();
  }

  private static List<String> lines(Map<String, String> sent, String name) {
    return Optional.ofNullable(sent.get(name)).map(List::of).orElse(List.of());
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
