package dev.etagged.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables, {@code ⏎} separates field lines and {@code ⇥} is a tab. */
final class RangeSetTest {

  private static final String NONE = "-";

  private static List<String> lines(String lines) {
    return List.of(lines.replace('⇥', '\t').split("⏎", -1));
  }

  private static String resolved(String lines, long completeLength) {
    List<ByteRange> ranges = RangeSet.parse(lines(lines)).orElseThrow().resolve(completeLength);
    return ranges.isEmpty()
        ? NONE
        : ranges.stream()
            .map(range -> range.first() + "-" + range.last())
            .collect(Collectors.joining(" "));
  }

  @Nested
  final class ByteRanges_14_1_2 {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            bytes=0-0                                          | 10000 | 0-0
            bytes=0-499                                        | 10000 | 0-499
            bytes=500-999                                      | 10000 | 500-999
            bytes=9500-                                        | 10000 | 9500-9999
            bytes=-500                                         | 10000 | 9500-9999
            bytes=0-                                           | 10000 | 0-9999
            bytes=9999-                                        | 10000 | 9999-9999
            bytes=9999-9999                                    | 10000 | 9999-9999
            bytes=10000-                                       | 10000 | -
            bytes=10000-10001                                  | 10000 | -
            bytes=9000-10000                                   | 10000 | 9000-9999
            bytes=9000-9223372036854775807                     | 10000 | 9000-9999
            bytes=9000-9223372036854775808                     | 10000 | 9000-9999
            bytes=9000-99999999999999999999999999999999        | 10000 | 9000-9999
            bytes=99999999999999999999999999999999-            | 10000 | -
            bytes=9223372036854775806-9223372036854775807      | 10000 | -
            bytes=99999999999999999999-99999999999999999999    | 10000 | -
            bytes=-1                                           | 10000 | 9999-9999
            bytes=-9999                                        | 10000 | 1-9999
            bytes=-10000                                       | 10000 | 0-9999
            bytes=-10001                                       | 10000 | 0-9999
            bytes=-99999999999999999999999999999999            | 10000 | 0-9999
            bytes=-0                                           | 10000 | -
            bytes=-000                                         | 10000 | -
            bytes=-0500                                        | 10000 | 9500-9999
            bytes=00000000000000000000000000-000000000000000000001 | 10000 | 0-1
            bytes=0-0                                          | 0     | -
            bytes=0-                                           | 0     | -
            bytes=-5                                           | 0     | -
            bytes=-0                                           | 0     | -
            bytes=0-999999999999999998 | 999999999999999999 | 0-999999999999999998
            bytes=1-               | 9223372036854775807 | 1-9223372036854775806
            """)
    void areResolvedAgainstTheLength(String line, long completeLength, String ranges) {
      assertThat(resolved(line, completeLength)).isEqualTo(ranges);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
      "bytes=-5, true",
      "bytes=-0, false",
      "bytes=0-, false",
      "'bytes=0-,-1', true",
      "'bytes=-0,0-0', false"
    })
    void onlyASuffixIsSatisfiedByNothing(String line, boolean satisfied) {
      assertThat(RangeSet.parse(List.of(line)).orElseThrow().isSatisfiedByNothing())
          .isEqualTo(satisfied);
    }
  }

  @Nested
  final class Specifiers_14_1_1 {

    @ParameterizedTest(name = "<{0}>")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            Bytes=0-1                   | 0-1
            BYTES=0-1                   | 0-1
            bytes=0-0,-1                | 0-0 99-99
            bytes=0-0 , -1              | 0-0 99-99
            bytes=0-0⇥,⇥ -1             | 0-0 99-99
            `  bytes=0-0  `             | 0-0
            bytes= 0-0                  | 0-0
            bytes=,0-0                  | 0-0
            bytes=0-0,                  | 0-0
            bytes=,, 0-0 ,,⇥, 5-6 ,     | 0-0 5-6
            bytes=0-0⏎5-6               | 0-0 5-6
            bytes=0-0,⏎,5-6             | 0-0 5-6
            bytes=⏎0-0                  | 0-0
            """)
    void areReadAsAList(String lines, String ranges) {
      assertThat(resolved(lines, 100)).isEqualTo(ranges);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
        strings = {
          "",
          " ",
          "bytes",
          "bytes ",
          "bytes=",
          "bytes= ",
          "bytes=,",
          "bytes=, ,",
          "bytes 0-1",
          "bytes =0-1",
          "bytes:0-1",
          "=0-1",
          "0-1",
          "items=0-1",
          "byte=0-1",
          "bytess=0-1",
          "none",
          "bytes=-",
          "bytes=--1",
          "bytes=1",
          "bytes=1--2",
          "bytes=1-2-3",
          "bytes=1-0",
          "bytes=10-9",
          "bytes=010-9",
          "bytes=100000000000000000000-99999999999999999999",
          "bytes=99999999999999999999-99999999999999999998",
          "bytes=0-1,1-0",
          "bytes=1-0,0-1",
          "bytes=0-1;2-3",
          "bytes=0-1 2-3",
          "bytes=0 -1",
          "bytes=0- 1",
          "bytes=- 1",
          "bytes=a-b",
          "bytes=0-b",
          "bytes=0-1,x",
          "bytes=0x1-2",
          "bytes=+1-2",
          "bytes=1.5-2",
          "bytes=٠-١",
          "bytes=0-1⏎bytes=2-3",
          "bytes=0-1⏎x",
          "bytes=*",
          "bytes=\"0-1\"",
          "bytes=0–1"
        })
    void ofAnotherUnitOrAnotherFormAreIgnored(String lines) {
      assertThat(RangeSet.parse(lines(lines))).isEmpty();
    }

    @Test
    void mayHaveNoLine() {
      assertThat(RangeSet.parse(List.of())).isEmpty();
    }
  }

  @Nested
  final class Coalescing_15_3_7_2 {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            bytes=0-4,6-9                 | 0-4 6-9
            bytes=6-9,0-4                 | 6-9 0-4
            bytes=0-4,5-9                 | 0-9
            bytes=5-9,0-4                 | 0-9
            bytes=0-5,5-9                 | 0-9
            bytes=0-9,3-4                 | 0-9
            bytes=3-4,0-9                 | 0-9
            bytes=0-9,0-9,0-9             | 0-9
            bytes=0-,0-,0-                | 0-99
            bytes=50-,-60                 | 40-99
            bytes=0-1,4-5,2-3             | 0-5
            bytes=90-,0-1,20-21,2-3       | 90-99 0-3 20-21
            bytes=20-21,2-3,90-,0-1       | 20-21 0-3 90-99
            bytes=0-9,5-6,8-20,30-31      | 0-20 30-31
            bytes=0-0,200-,-1             | 0-0 99-99
            bytes=200-,300-               | -
            bytes=200-,0-0                | 0-0
            """)
    void joinsWhatOverlapsOrAdjoinsInThePlaceOfTheFirst(String line, String ranges) {
      assertThat(resolved(line, 100)).isEqualTo(ranges);
    }
  }

  @Nested
  final class Positions {

    @ParameterizedTest(name = "{0}-{1}")
    @CsvSource({"-1, 0", "1, 0", "0, 9223372036854775807"})
    void outOfOrderAreRefused(long first, long last) {
      assertThatThrownBy(() -> new ByteRange(first, last))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "byte range: expected 0 <= first <= last < 2^63 - 1 but found " + first + "-" + last);
    }

    @Test
    void areInclusive() {
      assertThat(Stream.of(new ByteRange(0, 0), new ByteRange(5, 9)).map(ByteRange::length))
          .containsExactly(1L, 5L);
    }
  }
}
