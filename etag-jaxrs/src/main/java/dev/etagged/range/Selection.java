package dev.etagged.range;

import java.util.List;

/** Which octets of the selected representation answer a GET (RFC 9110 section 14.2). */
public sealed interface Selection {

  /** All of them, with 200. */
  enum Whole implements Selection {
    /** The one value. */
    INSTANCE
  }

  /**
   * One range, with 206.
   *
   * @param range the octets
   */
  record Single(ByteRange range) implements Selection {}

  /**
   * Several ranges, with 206 and {@code multipart/byteranges}.
   *
   * @param ranges two or more, apart from each other
   */
  record Multipart(List<ByteRange> ranges) implements Selection {

    /**
     * Keeps an immutable copy.
     *
     * @param ranges two or more, apart from each other
     */
    public Multipart {
      ranges = List.copyOf(ranges);
    }
  }

  /** None, with 416. */
  enum Unsatisfiable implements Selection {
    /** The one value. */
    INSTANCE
  }
}
