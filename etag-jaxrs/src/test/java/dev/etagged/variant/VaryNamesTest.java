package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VaryNamesTest {

  private final VaryNames names = new VaryNames();

  @Nested
  final class Vary_12_5_5 {

    @ParameterizedTest(name = "<{0}> is written as <{1}>")
    @CsvSource(
        delimiter = '|',
        value = {
          "Accept                           | Accept",
          "accept-encoding, Accept , ,ACCEPT | Accept, accept-encoding",
          "Cookie,Accept                    | Accept, Cookie",
          "'\tAccept\t,\tCookie'            | Accept, Cookie",
          "Accept, *                        | *",
          "*, Accept                        | *",
          "*, *                             | *",
        })
    void eachNameStandsOnceWithoutRegardToCase(String fieldValue, String written) {
      names.addList(fieldValue);

      assertThat(names).hasToString(written);
    }

    @Test
    void severalAreAddedAtOnce() {
      names.addAll(List.of("Cookie", "", "accept"));
      names.addAll(List.of("Accept"));

      assertThat(names).hasToString("accept, Cookie");
    }

    @ParameterizedTest(name = "<{0}> names <{1}>")
    @CsvSource(
        delimiter = '|',
        value = {
          "Accept, Cookie       | Accept Cookie",
          "Cookie,accept,Accept | accept Cookie",
          "*                    | *",
          "''                   | ''",
        })
    void namesAreReadFromAFieldValue(String fieldValue, String read) {
      assertThat(String.join(" ", VaryNames.in(fieldValue))).isEqualTo(read);
      assertThat(VaryNames.in(fieldValue)).isUnmodifiable();
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", " ", ",", " , ", ",\t,"})
    void emptyListHoldsNothing(String fieldValue) {
      names.addList(fieldValue);

      assertThat(names.isEmpty()).isTrue();
      assertThat(names).hasToString("");
    }

    @Test
    void emptyNameIsNotAdded() {
      names.add("");

      assertThat(names.isEmpty()).isTrue();
    }

    @Test
    void nameIsKeptAsItWasWrittenFirst() {
      names.addList("accept-encoding");
      names.add("Accept-Encoding");

      assertThat(names.isEmpty()).isFalse();
      assertThat(names).hasToString("accept-encoding");
    }

    @Test
    void orderDoesNotDependOnTheOrderOfAdding() {
      names.add("Cookie");
      names.add("Authorization");
      names.add("Accept");

      assertThat(names).hasToString("Accept, Authorization, Cookie");
    }

    @Test
    void severalLinesAreOneList() {
      names.addList("Origin");
      names.addList("Accept, origin");

      assertThat(names).hasToString("Accept, Origin");
    }

    @Test
    void anyFieldTakesTheOthersIn() {
      names.add("*");
      names.add("Accept");

      assertThat(names).hasToString("*");
    }
  }
}
