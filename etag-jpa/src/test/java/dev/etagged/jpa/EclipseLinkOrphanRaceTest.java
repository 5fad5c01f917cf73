package dev.etagged.jpa;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

final class EclipseLinkOrphanRaceTest {

  @Nested
  final class InAFewRounds extends OrphanRaceContract {
    InAFewRounds() {
      super("eclipselink-families", 5);
    }
  }

  @Nested
  @Tag("matrix")
  final class InFiftyRounds extends OrphanRaceContract {
    InFiftyRounds() {
      super("eclipselink-families", 50);
    }
  }
}
