package dev.etagged.jpa.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RowChecksTest {

  private final RowChecks checks = new RowChecks();

  private static List<CheckInput> row(int number) {
    return List.of(new CheckInput("identifier", Integer.toString(number)));
  }

  @Test
  void rowsThatShareASlotKeepTheirOwnCheck() {
    for (int round = 0; round < 2; round++) {
      assertThat(IntStream.range(0, 1_000))
          .allSatisfy(
              number ->
                  assertThat(checks.of(row(number)))
                      .isEqualTo(LabelledDigest.sha256().put(row(number)).check()));
    }
  }

  @Test
  void checkOfTheRowBeforeIsRemembered() {
    assertThat(checks.of(row(1))).isSameAs(checks.of(row(1)));
  }
}
