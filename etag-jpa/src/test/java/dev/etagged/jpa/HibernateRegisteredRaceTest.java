package dev.etagged.jpa;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

final class HibernateRegisteredRaceTest {

  @Nested
  final class InAFewRounds extends RegisteredRaceContract {
    InAFewRounds() throws SQLException {
      super(Provider.HIBERNATE, 5);
    }
  }

  @Nested
  @Tag("matrix")
  final class InFiftyRounds extends RegisteredRaceContract {
    InFiftyRounds() throws SQLException {
      super(Provider.HIBERNATE, 50);
    }
  }
}
