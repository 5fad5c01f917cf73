package dev.etagged.range;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds of range requests for any input. */
final class RangePropertiesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Validators CURRENT = Validators.of(ETag.strong("a"), Instant.EPOCH);

  @Property
  void anyInputHasAnAnswerWithinBounds(
      @ForAll("fieldLines") List<String> range,
      @ForAll("fieldLines") List<String> ifRange,
      @ForAll @LongRange(min = 0) long length,
      @ForAll @IntRange(max = 5) int limit) {
    Selection selection =
        RangeRequest.of(Map.of("Range", range, "If-Range", ifRange)::get, NOW)
            .select(CURRENT, length, limit, NOW);

    requireWithinBounds(selection, length, limit);
  }

  @Property
  void octetsOfASetAreThoseAskedForAndNoneTwice(
      @ForAll("specs") List<Spec> specs, @ForAll @IntRange(max = 40) int length) {
    String field = "bytes=" + specs.stream().map(Spec::text).collect(Collectors.joining(","));
    BitSet asked = new BitSet();
    specs.forEach(spec -> spec.mark(asked, length));

    List<ByteRange> ranges = RangeSet.parse(List.of(field)).orElseThrow().resolve(length);

    BitSet served = new BitSet();
    ranges.forEach(range -> served.set((int) range.first(), (int) range.last() + 1));
    assertThat(served).isEqualTo(asked);
    assertThat(ranges.stream().mapToLong(ByteRange::length).sum()).isEqualTo(asked.cardinality());
  }

  @Property
  void answersAreNeverLongerThanTheRepresentationAndItsPartHeads(
      @ForAll("specs") List<Spec> specs, @ForAll @IntRange(max = 40) int length) {
    String field = "bytes=" + specs.stream().map(Spec::text).collect(Collectors.joining(","));
    Selection selection =
        RangeRequest.of(Map.of("Range", List.of(field))::get, NOW).select(CURRENT, length, 3, NOW);

    requireWithinBounds(selection, length, 3);
  }

  private static void requireWithinBounds(Selection selection, long length, int limit) {
    if (selection instanceof Selection.Single single) {
      assertThat(single.range().last()).isLessThan(length);
    } else if (selection instanceof Selection.Multipart several) {
      assertThat(several.ranges()).hasSizeBetween(2, limit);
      assertThat(several.ranges().stream().mapToLong(ByteRange::length).sum())
          .isLessThanOrEqualTo(length);
      assertThat(several.ranges()).allMatch(range -> range.last() < length);
    }
  }

  /** A range-spec and, octet by octet, what it means. */
  record Spec(String text, int first, int last, boolean suffix) {

    void mark(BitSet asked, int length) {
      int from = suffix ? Math.max(0, length - last) : first;
      int to = suffix ? length : Math.min(last + 1, length);
      if (from < to) {
        asked.set(from, to);
      }
    }
  }

  @Provide
  Arbitrary<List<Spec>> specs() {
    Arbitrary<Integer> position = Arbitraries.integers().between(0, 50);
    Arbitrary<Spec> closed =
        Combinators.combine(position, position)
            .as(
                (one, other) -> {
                  int first = Math.min(one, other);
                  int last = Math.max(one, other);
                  return new Spec(first + "-" + last, first, last, false);
                });
    Arbitrary<Spec> open = position.map(first -> new Spec(first + "-", first, 1000, false));
    Arbitrary<Spec> suffix = position.map(count -> new Spec("-" + count, 0, count, true));
    return Arbitraries.oneOf(closed, open, suffix).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> fieldLines() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMaxLength(22);
    Arbitrary<String> spec =
        Combinators.combine(digits, Arbitraries.of("-", "-", "-", "", " -", "--"), digits)
            .as((first, dash, last) -> first + dash + last);
    Arbitrary<String> specifier =
        Combinators.combine(
                Arbitraries.of("bytes=", "bytes=", "BYTES=", "bytes =", "items=", ""),
                spec.list().ofMaxSize(5),
                Arbitraries.of(",", ", ", " ,\t", ";", ",,"))
            .as((unit, specs, separator) -> unit + String.join(separator, specs));
    Arbitrary<String> validator =
        Arbitraries.of("\"a\"", "W/\"a\"", "Thu, 01 Jan 1970 00:00:00 GMT", "\"b\"");
    return Arbitraries.oneOf(specifier, validator, Arbitraries.strings().ofMaxLength(20))
        .list()
        .ofMaxSize(3);
  }
}
