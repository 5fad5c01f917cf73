package dev.etagged.jpa;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

final class HibernateOrphanRaceTest {

  @Nested
  final class InAFewRounds extends OrphanRaceContract {
    InAFewRounds() {
      super("hibernate-families", 5);
    }
  }

  @Nested
  @Tag("matrix")
  final class InFiftyRounds extends OrphanRaceContract {
    InFiftyRounds() {
      super("hibernate-families", 50);
    }
  }
}
