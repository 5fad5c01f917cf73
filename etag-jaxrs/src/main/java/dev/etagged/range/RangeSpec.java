package dev.etagged.range;

import java.util.Optional;

/** One range-spec of the range unit {@code bytes} (RFC 9110 section 14.1.2). */
sealed interface RangeSpec {

  /** The octets that it means; empty if a representation of that length has none of them. */
  Optional<ByteRange> resolve(long completeLength);

  /**
   * {@code first-pos "-" [ last-pos ]}; an open one has the greatest last position there is.
   *
   * @param first the position of the first octet
   * @param last the position of the last octet; may be beyond the end
   */
  record IntRange(long first, long last) implements RangeSpec {

    @Override
    public Optional<ByteRange> resolve(long completeLength) {
      return first < completeLength
          ? Optional.of(new ByteRange(first, Math.min(last, completeLength - 1)))
          : Optional.empty();
    }
  }

  /**
   * {@code "-" suffix-length}.
   *
   * @param length how many octets at the end; may be more than there are
   */
  record SuffixRange(long length) implements RangeSpec {

    @Override
    public Optional<ByteRange> resolve(long completeLength) {
      return length > 0 && completeLength > 0
          ? Optional.of(new ByteRange(Math.max(0, completeLength - length), completeLength - 1))
          : Optional.empty();
    }
  }
}
