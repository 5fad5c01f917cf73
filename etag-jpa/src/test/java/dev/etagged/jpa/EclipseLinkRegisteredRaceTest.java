package dev.etagged.jpa;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

final class EclipseLinkRegisteredRaceTest {

  @Nested
  final class InAFewRounds extends RegisteredRaceContract {
    InAFewRounds() throws SQLException {
      super(Provider.ECLIPSELINK, Database.H2, Transactions.RESOURCE_LOCAL, 5);
    }
  }

  @Nested
  final class UnderJta extends RegisteredRaceContract {
    UnderJta() throws SQLException {
      super(Provider.ECLIPSELINK, Database.H2, Transactions.JTA, 5);
    }
  }

  @Nested
  @Tag("matrix")
  final class InFiftyRounds extends RegisteredRaceContract {
    InFiftyRounds() throws SQLException {
      super(Provider.ECLIPSELINK, Database.H2, Transactions.RESOURCE_LOCAL, 50);
    }
  }

  @Nested
  @Tag("matrix")
  final class OnPostgresqlUnderJta extends RegisteredRaceContract {
    OnPostgresqlUnderJta() throws SQLException {
      super(Provider.ECLIPSELINK, Database.POSTGRESQL, Transactions.JTA, 50);
    }
  }
}
