package dev.etagged.range;

/**
 * Octets of a representation, by their positions (RFC 9110 section 14.1.2).
 *
 * @param first the position of the first octet, from 0
 * @param last the position of the last one, inclusive
 */
public record ByteRange(long first, long last) {

  /**
   * Checks the order.
   *
   * @param first the position of the first octet, from 0
   * @param last the position of the last one, inclusive
   * @throws IllegalArgumentException unless 0 &lt;= first &lt;= last &lt; {@link Long#MAX_VALUE}
   */
  public ByteRange {
    if (first < 0 || last < first || last == Long.MAX_VALUE) {
      throw new IllegalArgumentException(
          "byte range: expected 0 <= first <= last < 2^63 - 1 but found " + first + "-" + last);
    }
  }

  /**
   * How many octets they are.
   *
   * @return one at least
   */
  public long length() {
    return last - first + 1;
  }

  /** Whether no octet lies between the two. */
  boolean isJoinedBy(ByteRange other) {
    return other.first <= last + 1 && first <= other.last + 1;
  }

  /** The octets from the first of both to the last of both. */
  ByteRange with(ByteRange other) {
    return new ByteRange(Math.min(first, other.first), Math.max(last, other.last));
  }
}
