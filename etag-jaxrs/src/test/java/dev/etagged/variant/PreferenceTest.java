package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PreferenceTest {

  private static String list(String fieldValue) {
    return Preference.list(fieldValue).stream()
        .map(each -> each.value() + " " + each.weight())
        .collect(Collectors.joining(", "));
  }

  @Nested
  final class QualityValues_12_4_2 {

    @ParameterizedTest(name = "<{0}> weighs {1}")
    @CsvSource(
        delimiter = '|',
        value = {
          "gzip            | 1000",
          "gzip;q=1        | 1000",
          "gzip;q=1.       | 1000",
          "gzip;q=1.000    | 1000",
          "gzip;q=0.999    | 999",
          "gzip;q=0.5      | 500",
          "gzip;q=0.50     | 500",
          "gzip;q=0.001    | 1",
          "gzip;q=0        | 0",
          "gzip;q=0.       | 0",
          "gzip;q=0.0      | 0",
          "gzip;q=0.000    | 0",
          "gzip; q=0.5     | 500",
          "gzip ;q=0.5     | 500",
          "'gzip\t;\tq=0.5' | 500",
          "gzip;Q=0.5      | 500",
        })
    void valid(String element, int weight) {
      assertThat(Preference.of(element, "q").weight()).isEqualTo(weight);
    }

    @Test
    void everyThousandthIsKept() {
      for (int thousandths = 0; thousandths < 1000; thousandths++) {
        String digits = Integer.toString(1000 + thousandths).substring(1);
        assertThat(Preference.of("gzip;q=0." + digits, "q").weight()).isEqualTo(thousandths);
      }
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
        strings = {
          "gzip;q",
          "gzip;q=",
          "gzip;q= ",
          "gzip;q=high",
          "gzip;q=0.5.5",
          "gzip;q=0..5",
          "gzip;q=.",
          "gzip;q=-1",
          "gzip;q=-0.001",
          "gzip;q=1.001",
          "gzip;q=2",
          "gzip;q=1000",
          "gzip;q=NaN",
          "gzip;q=Infinity",
          "gzip;q=-Infinity",
          "gzip;q=0:5",
          "gzip;q=½",
          "gzip;q=0x1p-1",
          "gzip;q=1e-3",
          "gzip;q=0.5f",
          "gzip;q=0.5d",
          "gzip;q=+0.5",
          "gzip;q=00.5",
          "gzip;q=0,5",
          "gzip;q=.2",
          "gzip;q=0.3333",
          "gzip;q=0.0000",
          "gzip;q=1.0000",
          "gzip;q=\"0.5\"",
          "gzip;q=0.\u0665",
          "gzip;q=0. 5",
          "gzip;q=01",
          "gzip;q=1.01",
          "gzip;q=1.1",
          "gzip;q=0-",
          "gzip;q=0.0a",
        })
    void malformedIsAsIfItWereMissing(String element) {
      assertThat(Preference.of(element, "q").value()).isEqualTo("gzip");
      assertThat(Preference.of(element, "q").weight()).isEqualTo(1000);
    }

    /** Section 12.5.1: whatever the order of parameters is. */
    @ParameterizedTest(name = "<{0}> weighs {1}")
    @CsvSource(
        quoteCharacter = '`',
        value = {
          "text/plain;q=0.5;format=flowed, 500",
          "text/plain;format=flowed;q=0.5, 500",
          "text/plain;x=\";q=0.1\";q=0.5, 500",
          "text/plain;q=0.5;q=0.7, 500",
          "text/plain;q=x;q=0.7, 700",
        })
    void isTheFirstThatCanBeRead(String element, int weight) {
      assertThat(Preference.of(element, "q").weight()).isEqualTo(weight);
    }

    @ParameterizedTest(name = "<{0}> weighs {1} for the server")
    @CsvSource({
      "text/csv;qs=0.5, 500",
      "text/csv; QS=0.25, 250",
      "text/csv;q=0.5, 1000",
      "text/csv, 1000",
    })
    void serverHasANameOfItsOwnForIt(String element, int weight) {
      assertThat(Preference.of(element, "qs").weight()).isEqualTo(weight);
    }
  }

  @Nested
  final class Lists_5_6_1 {

    @ParameterizedTest(name = "<{0}>")
    @CsvSource(
        delimiter = '|',
        value = {
          "gzip                          | gzip 1000",
          "gzip,br                       | gzip 1000, br 1000",
          "' gzip , br '                 | gzip 1000, br 1000",
          "gzip;q=0.5, br;q=1, *;q=0     | gzip 500, br 1000, * 0",
          "GZIP, Br                      | gzip 1000, br 1000",
          "gzip, gzip;q=0                | gzip 1000, gzip 0",
          ",gzip,, ,br,                  | gzip 1000, br 1000",
          "gzip;q=0,5                    | gzip 0, 5 1000",
          "de-DE,de;q=0.9,en-US;q=0.8    | de-de 1000, de 900, en-us 800",
        })
    void keepTheirElementsInOrder(String fieldValue, String elements) {
      assertThat(list(fieldValue)).isEqualTo(elements);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", " ", "\t", ",", " , ,\t"})
    void mayHoldNothing(String fieldValue) {
      assertThat(Preference.list(fieldValue)).isEmpty();
    }

    @ParameterizedTest(name = "<{0}> has {1} elements")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "a/b;x=\"1,2\", c/d | 2",
          "a/b;x=\",\"        | 1",
          "a/b;x=\"1,2        | 1",
          "\",\",\",\"        | 2",
          "text/plain;x=\"a\\\",b\"        | 1",
          "text/plain;x=\"a\\\\\",b\"      | 2",
          "text/plain;x=a\\\",b\"        | 1",
          "a/b;x=\"\\                  | 1",
        })
    void areNotSplitWithinQuotes(String fieldValue, int elements) {
      assertThat(Preference.list(fieldValue)).hasSize(elements);
    }
  }

  @Nested
  final class Parameters_5_6_6 {

    @ParameterizedTest(name = "<{0}>")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "text/plain;format=flowed           | {format=flowed}",
          "text/plain ; format=flowed         | {format=flowed}",
          "text/plain;FORMAT=Flowed           | {format=Flowed}",
          "text/plain;format=\"flowed\"       | {format=flowed}",
          "text/plain;format=\"a,b;c\"        | {format=a,b;c}",
          "text/plain;format=\"a=b\"          | {format=a=b}",
          "text/plain;format=a=b              | {format=a=b}",
          "text/plain;format=\"\"             | {format=}",
          "text/plain;format=                 | {format=}",
          "text/plain;format                  | {format=}",
          "text/plain;format=\"               | {format=\"}",
          "text/plain;format=a\"              | {format=a\"}",
          "text/plain;format=\"a              | {format=\"a}",
          "text/plain;format=flowed;q=0.5     | {format=flowed}",
          "text/plain;q=0.5;format=flowed     | {format=flowed}",
          "text/plain;                        | {}",
          "text/plain; ; ;format=a;           | {format=a}",
          "text/plain;=a;format=b             | {format=b}",
          "text/plain;format=\"a\\\",b\"      | {format=a\",b}",
          "text/plain;format=\"a\\\\b\"      | {format=a\\b}",
          "text/plain;format=\"a\\b\"        | {format=ab}",
          "text/plain;format=\"a\\\"        | {format=\"a\\\"}",
          "text/plain;format=\"a\"b\"        | {format=\"a\"b\"}",
          "text/plain;format=\"a;b\\\";c\"   | {format=a;b\";c}",
          "text/plain;format=a\\b            | {format=a\\b}",
          "text/plain;format=a;format=b       | {format=a}",
          "text/plain;Format=a;format=b       | {format=a}",
          "text/plain                         | {}",
        })
    void areWithoutTheWeight(String element, String parameters) {
      assertThat(Preference.of(element, "q").parameters()).hasToString(parameters);
    }

    @Test
    void severalAreKeptApart() {
      Preference preference = Preference.of("Text/HTML;level=1;charset=\"UTF-8\";q=0.4", "q");

      assertThat(preference)
          .isEqualTo(new Preference("text/html", Map.of("level", "1", "charset", "UTF-8"), 400));
    }

    @Test
    void moreThan64AreNotRead() {
      String many = "a/b" + ";x".repeat(64);

      assertThat(Preference.of(many, "q")).isEqualTo(new Preference("a/b", Map.of("x", ""), 1000));
      assertThat(Preference.of(many + ";q=0", "q"))
          .isEqualTo(new Preference(many + ";q=0", Map.of(), 1000));
    }

    @Test
    void areImmutable() {
      assertThat(Preference.list("a;x=1").get(0).parameters()).isUnmodifiable();
      assertThat(Preference.list("a;x=1")).isEqualTo(List.of(Preference.of("a;x=1", "q")));
    }
  }
}
