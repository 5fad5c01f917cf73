package dev.etagged.data;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

final class RepositoryRaceTest {

  @Nested
  final class InThreeRounds extends RepositoryRaceContract {
    InThreeRounds() {
      super(3);
    }
  }

  @Nested
  @Tag("matrix")
  final class InFiftyRounds extends RepositoryRaceContract {
    InFiftyRounds() {
      super(50);
    }
  }
}
