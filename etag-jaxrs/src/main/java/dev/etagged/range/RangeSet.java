package dev.etagged.range;

import dev.etagged.range.RangeSpec.SuffixRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The value of a {@code Range} field in the range unit {@code bytes} (RFC 9110 sections 14.1.1 and
 * 14.2): {@code bytes=0-499,9500-,-500}.
 *
 * <p>Several field lines are one list (section 5.3), empty list elements are passed over (section
 * 5.6.1.2), the unit is read without regard to case, and a number may have any count of digits.
 */
public final class RangeSet {

  private final List<RangeSpec> specs;

  private RangeSet(List<RangeSpec> specs) {
    this.specs = List.copyOf(specs);
  }

  /**
   * Reads the field's lines.
   *
   * @param fieldLines the values of the field's lines, in their order
   * @return the set; empty if the field is to be ignored: it has another range unit, more than 256
   *     ranges, or a form that breaks the grammar, such as a last position before the first
   */
  public static Optional<RangeSet> parse(List<String> fieldLines) {
    return new RangeScanner(String.join(", ", fieldLines)).rangesSpecifier().map(RangeSet::new);
  }

  /**
   * Whether a representation without octets satisfies it: only a suffix does, with the whole of the
   * representation.
   */
  boolean isSatisfiedByNothing() {
    return specs.stream()
        .anyMatch(spec -> spec instanceof SuffixRange suffix && suffix.length() > 0);
  }

  /**
   * The octets that it means, each once: ranges that overlap or adjoin are one, in the place of the
   * first of them (section 15.3.7.2).
   */
  List<ByteRange> resolve(long completeLength) {
    List<Placed> byPosition = new ArrayList<>();
    for (int place = 0; place < specs.size(); place++) {
      int asked = place;
      specs
          .get(place)
          .resolve(completeLength)
          .ifPresent(range -> byPosition.add(new Placed(range, asked)));
    }
    byPosition.sort(Comparator.comparingLong(placed -> placed.range().first()));
    return coalesced(byPosition).stream()
        .sorted(Comparator.comparingInt(Placed::place))
        .map(Placed::range)
        .toList();
  }

  private static List<Placed> coalesced(List<Placed> byPosition) {
    List<Placed> apart = new ArrayList<>();
    for (Placed next : byPosition) {
      Placed before = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (before != null && before.range().isJoinedBy(next.range())) {
        apart.set(apart.size() - 1, before.with(next));
      } else {
        apart.add(next);
      }
    }
    return apart;
  }

  /** A range and its place in the field. */
  private record Placed(ByteRange range, int place) {

    Placed with(Placed other) {
      return new Placed(range.with(other.range), Math.min(place, other.place));
    }
  }
}
