package dev.etagged.jpa;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

final class EclipseLinkRegisteredRaceTest {

  @Nested
  final class InAFewRounds extends RegisteredRaceContract {
    InAFewRounds() throws SQLException {
      super(Provider.ECLIPSELINK, 5);
    }
  }

  @Nested
  @Tag("matrix")
  final class InFiftyRounds extends RegisteredRaceContract {
    InFiftyRounds() throws SQLException {
      super(Provider.ECLIPSELINK, 50);
    }
  }
}
