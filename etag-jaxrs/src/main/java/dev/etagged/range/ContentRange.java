package dev.etagged.range;

/** The value of a {@code Content-Range} field (RFC 9110 section 14.4). */
public final class ContentRange {

  private ContentRange() {}

  /**
   * That of a 206.
   *
   * @param range the octets that are sent
   * @param completeLength how many the representation has
   * @return for instance {@code bytes 0-499/1234}
   */
  public static String of(ByteRange range, long completeLength) {
    return "bytes " + range.first() + '-' + range.last() + '/' + completeLength;
  }

  /**
   * That of a 416.
   *
   * @param completeLength how many octets the representation has
   * @return for instance {@code bytes *}{@code /1234}
   */
  public static String unsatisfied(long completeLength) {
    return "bytes */" + completeLength;
  }
}
