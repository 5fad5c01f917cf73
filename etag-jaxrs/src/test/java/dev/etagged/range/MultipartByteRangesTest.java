package dev.etagged.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** RFC 9110 sections 14.4, 14.6 and 15.3.7.2. */
final class MultipartByteRangesTest {

  private static final MultipartByteRanges FRAME =
      new MultipartByteRanges("THIS_STRING", Optional.of("application/pdf"), 8000);
  private static final ByteRange RANGE = new ByteRange(500, 999);

  @Test
  void contentRangeNamesPositionsAndLength() {
    assertThat(ContentRange.of(RANGE, 8000)).isEqualTo("bytes 500-999/8000");
    assertThat(ContentRange.unsatisfied(8000)).isEqualTo("bytes */8000");
  }

  @Test
  void partHasTheTypeOfTheRepresentationAndItsRange() {
    assertThat(FRAME.head(RANGE))
        .isEqualTo(
            String.join(
                "\r\n",
                "",
                "--THIS_STRING",
                "Content-Type: application/pdf",
                "Content-Range: bytes 500-999/8000",
                "",
                ""));
  }

  @Test
  void partOfARepresentationWithoutTypeHasItsRangeAlone() {
    assertThat(new MultipartByteRanges("b", Optional.empty(), 10).head(new ByteRange(0, 0)))
        .isEqualTo("\r\n--b\r\nContent-Range: bytes 0-0/10\r\n\r\n");
  }

  @Test
  void lastPartIsFollowedByTheClosingDelimiter() {
    assertThat(FRAME.end()).isEqualTo("\r\n--THIS_STRING--\r\n");
  }

  @Test
  void mediaTypeNamesTheBoundary() {
    assertThat(FRAME.mediaType()).isEqualTo("multipart/byteranges; boundary=THIS_STRING");
  }
}
