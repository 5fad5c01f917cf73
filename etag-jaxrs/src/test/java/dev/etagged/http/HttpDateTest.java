package dev.etagged.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpDateTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @Nested
  final class Reading_5_6_7 {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Sun, 06 Nov 1994 08:49:37 GMT     | 1994-11-06T08:49:37Z
            Sunday, 06-Nov-94 08:49:37 GMT    | 1994-11-06T08:49:37Z
            Sun Nov  6 08:49:37 1994          | 1994-11-06T08:49:37Z
            Mon, 01 Jan 2024 00:00:00 GMT     | 2024-01-01T00:00:00Z
            Fri, 02 Feb 2024 01:02:03 GMT     | 2024-02-02T01:02:03Z
            Sun, 03 Mar 2024 12:34:56 GMT     | 2024-03-03T12:34:56Z
            Thu, 04 Apr 2024 00:00:00 GMT     | 2024-04-04T00:00:00Z
            Sun, 05 May 2024 00:00:00 GMT     | 2024-05-05T00:00:00Z
            Thu, 06 Jun 2024 00:00:00 GMT     | 2024-06-06T00:00:00Z
            Sun, 07 Jul 2024 00:00:00 GMT     | 2024-07-07T00:00:00Z
            Thu, 08 Aug 2024 00:00:00 GMT     | 2024-08-08T00:00:00Z
            Mon, 09 Sep 2024 00:00:00 GMT     | 2024-09-09T00:00:00Z
            Thu, 10 Oct 2024 00:00:00 GMT     | 2024-10-10T00:00:00Z
            Mon, 11 Nov 2024 00:00:00 GMT     | 2024-11-11T00:00:00Z
            Tue, 31 Dec 2024 23:59:59 GMT     | 2024-12-31T23:59:59Z
            Tuesday, 31-Dec-24 23:59:59 GMT   | 2024-12-31T23:59:59Z
            Wednesday, 01-May-24 00:00:00 GMT | 2024-05-01T00:00:00Z
            Tue Dec 31 23:59:59 2024          | 2024-12-31T23:59:59Z
            Sat, 01 Jan 0000 00:00:00 GMT     | 0000-01-01T00:00:00Z
            Fri, 31 Dec 9999 23:59:59 GMT     | 9999-12-31T23:59:59Z
            """)
    void threeFormsAreRead(String fieldValue, Instant instant) {
      assertThat(HttpDate.parse(fieldValue, NOW)).contains(instant);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Fri Mar 1 12:00:00 2024           | 2024-03-01T12:00:00Z
            Fri Mar 01 12:00:00 2024          | 2024-03-01T12:00:00Z
            Mon, 06 Nov 1994 08:49:37 GMT     | 1994-11-06T08:49:37Z
            Monday, 06-Nov-94 08:49:37 GMT    | 1994-11-06T08:49:37Z
            Mon Nov  6 08:49:37 1994          | 1994-11-06T08:49:37Z
            ' Sun, 06 Nov 1994 08:49:37 GMT ' | 1994-11-06T08:49:37Z
            """)
    void reliefsAreGranted(String fieldValue, Instant instant) {
      assertThat(HttpDate.parse(fieldValue, NOW)).contains(instant);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Sat, 31 Dec 2016 23:59:60 GMT     | 2017-01-01T00:00:00Z
            Saturday, 31-Dec-16 23:59:60 GMT  | 2017-01-01T00:00:00Z
            Sat Dec 31 23:59:60 2016          | 2017-01-01T00:00:00Z
            Tue, 30 Jun 2015 23:59:60 GMT     | 2015-07-01T00:00:00Z
            Thu, 29 Feb 2024 00:00:00 GMT     | 2024-02-29T00:00:00Z
            Tue, 29 Feb 2000 00:00:00 GMT     | 2000-02-29T00:00:00Z
            Thursday, 29-Feb-24 00:00:00 GMT  | 2024-02-29T00:00:00Z
            """)
    void leapDaysAndSecondsAreRead(String fieldValue, Instant instant) {
      assertThat(HttpDate.parse(fieldValue, NOW)).contains(instant);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
        strings = {
          "",
          "0",
          "yesterday",
          "1994-11-06T08:49:37Z",
          "sun, 06 nov 1994 08:49:37 gmt",
          "Sun, 06 Nov 1994 08:49:37 gmt",
          "Sun, 06 NOV 1994 08:49:37 GMT",
          "SUN, 06 Nov 1994 08:49:37 GMT",
          "Sun, 06 Nov 1994 08:49:37 UTC",
          "Sun, 06 Nov 1994 08:49:37 +0000",
          "Sun, 06 Nov 1994 08:49:37",
          "Sun, 06 Nov 1994 08:49 GMT",
          "Sun, 6 Nov 1994 08:49:37 GMT",
          "Sun, 06 Nov 94 08:49:37 GMT",
          "Sun, 06 Nov 11994 08:49:37 GMT",
          "Sun, 06-Nov-94 08:49:37 GMT",
          "Sunday, 06-Nov-1994 08:49:37 GMT",
          "Sunday, 06 Nov 1994 08:49:37 GMT",
          "Sun,  06 Nov 1994 08:49:37 GMT",
          "Sun 06 Nov 1994 08:49:37 GMT",
          "06 Nov 1994 08:49:37 GMT",
          "Day, 06 Nov 1994 08:49:37 GMT",
          "Sun, 06 Nvm 1994 08:49:37 GMT",
          "Sun Nov   6 08:49:37 1994",
          "Sun Nov  6 08:49:37 1994 GMT",
          "Sun Nov  6 08:49:37 94",
          "Sun, 06 Nov 1994 08:49:37 GMT; x",
          "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
          "Sun, 06 Nov 1994 08:49:3\u0667 GMT",
          "Sun, \u0660\u0666 Nov 1994 08:49:37 GMT"
        })
    void anythingElseIsNoDate(String fieldValue) {
      assertThat(HttpDate.parse(fieldValue, NOW)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
        strings = {
          "Sun, 00 Nov 1994 08:49:37 GMT",
          "Sun, 31 Nov 1994 08:49:37 GMT",
          "Sun, 32 Oct 1994 08:49:37 GMT",
          "Wed, 29 Feb 2023 00:00:00 GMT",
          "Mon, 29 Feb 2100 00:00:00 GMT",
          "Wednesday, 29-Feb-23 00:00:00 GMT",
          "Sun, 06 Nov 1994 24:00:00 GMT",
          "Sun, 06 Nov 1994 08:60:37 GMT",
          "Sun, 06 Nov 1994 08:49:60 GMT",
          "Sat, 31 Dec 2016 22:59:60 GMT",
          "Sat, 31 Dec 2016 23:58:60 GMT",
          "Sat, 31 Dec 2016 23:59:61 GMT",
          "Sun Nov 31 08:49:37 1994",
          "Sun Nov  0 08:49:37 1994"
        })
    void partsOutOfRangeAreNoDate(String fieldValue) {
      assertThat(HttpDate.parse(fieldValue, NOW)).isEmpty();
    }
  }

  @Nested
  final class YearsOfTwoDigits_5_6_7 {

    @ParameterizedTest(name = "at {0}, {1} is {2}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            2026-11-22T00:00:00Z | Sunday, 22-Nov-76 00:00:00 GMT    | 2076-11-22T00:00:00Z
            2026-11-22T00:00:00Z | Monday, 22-Nov-76 00:00:01 GMT    | 1976-11-22T00:00:01Z
            2026-11-22T00:00:00Z | Saturday, 21-Nov-76 23:59:59 GMT  | 2076-11-21T23:59:59Z
            2026-11-22T00:00:00Z | Saturday, 01-Jan-77 00:00:00 GMT  | 1977-01-01T00:00:00Z
            2026-11-22T00:00:00Z | Sunday, 22-Nov-26 00:00:00 GMT    | 2026-11-22T00:00:00Z
            2026-11-22T00:00:00Z | Saturday, 01-Jan-00 00:00:00 GMT  | 2000-01-01T00:00:00Z
            2026-11-22T00:00:00Z | Friday, 31-Dec-99 23:59:59 GMT    | 1999-12-31T23:59:59Z
            2026-11-22T00:00:00.5Z | Sunday, 22-Nov-76 00:00:00 GMT  | 2076-11-22T00:00:00Z
            2026-11-22T00:00:00.5Z | Monday, 22-Nov-76 00:00:01 GMT  | 1976-11-22T00:00:01Z
            1994-11-06T08:49:37Z | Sunday, 06-Nov-44 08:49:37 GMT    | 2044-11-06T08:49:37Z
            1994-11-06T08:49:37Z | Monday, 06-Nov-44 08:49:38 GMT    | 1944-11-06T08:49:38Z
            1999-12-31T23:59:59Z | Saturday, 01-Jan-00 00:00:00 GMT  | 2000-01-01T00:00:00Z
            2000-01-01T00:00:00Z | Friday, 31-Dec-99 23:59:59 GMT    | 1999-12-31T23:59:59Z
            2049-12-31T23:59:59Z | Thursday, 31-Dec-99 23:59:59 GMT  | 2099-12-31T23:59:59Z
            2049-12-31T23:59:59Z | Saturday, 01-Jan-00 00:00:00 GMT  | 2000-01-01T00:00:00Z
            2050-01-01T00:00:00Z | Friday, 01-Jan-00 00:00:00 GMT    | 2100-01-01T00:00:00Z
            2050-01-01T00:00:00Z | Saturday, 01-Jan-00 00:00:01 GMT  | 2000-01-01T00:00:01Z
            2099-12-31T23:59:59Z | Friday, 01-Jan-00 00:00:00 GMT    | 2100-01-01T00:00:00Z
            2100-01-01T00:00:00Z | Thursday, 31-Dec-99 23:59:59 GMT  | 2099-12-31T23:59:59Z
            2024-02-29T00:00:00Z | Wednesday, 28-Feb-74 00:00:00 GMT | 2074-02-28T00:00:00Z
            2024-02-29T00:00:00Z | Friday, 01-Mar-74 00:00:00 GMT    | 1974-03-01T00:00:00Z
            2060-01-01T00:00:00Z | Tuesday, 29-Feb-00 00:00:00 GMT   | 2000-02-29T00:00:00Z
            """)
    void nameTheLastYearNoMoreThanFiftyAhead(Instant now, String fieldValue, Instant instant) {
      assertThat(HttpDate.parse(fieldValue, now)).contains(instant);
    }

    @Test
    void presentIsNothingToYearsOfFourDigits() {
      assertThat(HttpDate.parse("Fri, 31 Dec 9999 23:59:59 GMT", Instant.EPOCH))
          .contains(Instant.parse("9999-12-31T23:59:59Z"));
    }
  }

  @Nested
  final class Writing_5_6_7 {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            1994-11-06T08:49:37Z     | Sun, 06 Nov 1994 08:49:37 GMT
            1970-01-01T00:00:00Z     | Thu, 01 Jan 1970 00:00:00 GMT
            1969-12-31T23:59:59.001Z | Wed, 31 Dec 1969 23:59:59 GMT
            2024-02-29T12:00:00.999Z | Thu, 29 Feb 2024 12:00:00 GMT
            2024-03-01T01:02:03Z     | Fri, 01 Mar 2024 01:02:03 GMT
            0000-01-01T00:00:00Z     | Sat, 01 Jan 0000 00:00:00 GMT
            0999-09-09T09:09:09Z     | Mon, 09 Sep 0999 09:09:09 GMT
            9999-12-31T23:59:59Z     | Fri, 31 Dec 9999 23:59:59 GMT
            """)
    void isImfFixdatePadded(Instant instant, String fieldValue) {
      assertThat(HttpDate.format(instant)).isEqualTo(fieldValue);
      assertThat(HttpDate.parse(fieldValue, NOW)).contains(HttpDate.wholeSecond(instant));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
    void isRefusedBeyondFourDigits(String instant) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HttpDate.format(Instant.parse(instant)))
          .withMessage(
              "last-modified: expected a year of four digits (RFC 9110 section 5.6.7) but found "
                  + instant);
    }
  }
}
