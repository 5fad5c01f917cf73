package dev.etagged.range;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ByteRangeTest {

  @ParameterizedTest(name = "{0}-{1} and {2}-{3}: {4}")
  @CsvSource({
    "5, 9, 5, 9, true",
    "5, 9, 0, 20, true",
    "5, 9, 6, 7, true",
    "5, 9, 9, 12, true",
    "5, 9, 10, 12, true",
    "5, 9, 11, 12, false",
    "5, 9, 2, 5, true",
    "5, 9, 2, 4, true",
    "5, 9, 2, 3, false",
  })
  void rangesAreJoinedIfNoOctetLiesBetween(
      long first, long last, long otherFirst, long otherLast, boolean joined) {
    ByteRange one = new ByteRange(first, last);
    ByteRange other = new ByteRange(otherFirst, otherLast);

    assertThat(one.isJoinedBy(other)).isEqualTo(joined);
    assertThat(other.isJoinedBy(one)).isEqualTo(joined);
  }
}
