package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FieldNamesTest {

  private final VaryNames names = new VaryNames();

  @Test
  void eachNameStandsOnceWithoutRegardToCase() {
    names.addList("accept-encoding, Accept , ,ACCEPT");
    names.add("Accept-Encoding");

    assertThat(names).hasToString("Accept, accept-encoding");
  }

  @Test
  void theOrderDoesNotDependOnTheOrderOfAdding() {
    names.add("Cookie");
    names.add("Accept");

    assertThat(names).hasToString("Accept, Cookie");
  }

  @Test
  void anyTakesTheOthersIn() {
    names.addList("Accept, *");

    assertThat(names).hasToString("*");
  }

  @Test
  void anEmptyListHoldsNothing() {
    names.addList(" , ");

    assertThat(names.isEmpty()).isTrue();
  }
}
