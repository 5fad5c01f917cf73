package dev.etagged.range;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The frame of a {@code multipart/byteranges} (RFC 9110 section 14.6, RFC 2046 section 5.1.1).
 *
 * @param boundary separates the parts; must not occur in the content
 * @param contentType the media type of the representation, if it has one
 * @param completeLength how many octets the representation has
 */
public record MultipartByteRanges(
    String boundary, Optional<String> contentType, long completeLength) {

  private static final String END_OF_LINE = "\r\n";

  /**
   * Checks that every part is there.
   *
   * @param boundary what parts the parts
   * @param contentType the media type of the representation, if it has one
   * @param completeLength how many octets the representation has
   */
  public MultipartByteRanges {
    requireNonNull(boundary, "boundary");
    requireNonNull(contentType, "contentType");
  }

  /**
   * The media type of the whole.
   *
   * @return the value of {@code Content-Type}
   */
  public String mediaType() {
    return "multipart/byteranges; boundary=" + boundary;
  }

  /**
   * The text before the octets of a range.
   *
   * @param range the range
   * @return delimiter and fields of the part
   */
  public String head(ByteRange range) {
    String type = contentType.map(value -> "Content-Type: " + value + END_OF_LINE).orElse("");
    return END_OF_LINE
        + "--"
        + boundary
        + END_OF_LINE
        + type
        + "Content-Range: "
        + ContentRange.of(range, completeLength)
        + END_OF_LINE
        + END_OF_LINE;
  }

  /**
   * The text after the last part.
   *
   * @return the closing delimiter
   */
  public String end() {
    return END_OF_LINE + "--" + boundary + "--" + END_OF_LINE;
  }
}
