package dev.etagged.jpa;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

@Tag("openjpa")
final class OpenJpaRaceTest {

  @Nested
  final class OnH2 extends RaceContract {
    OnH2() throws SQLException {
      super(Provider.OPENJPA, Database.H2, Transactions.RESOURCE_LOCAL);
    }
  }

  @Nested
  final class OnH2UnderJta extends RaceContract {
    OnH2UnderJta() throws SQLException {
      super(Provider.OPENJPA, Database.H2, Transactions.JTA);
    }
  }

  @Nested
  final class OnPostgresql extends RaceContract {
    OnPostgresql() throws SQLException {
      super(Provider.OPENJPA, Database.POSTGRESQL, Transactions.RESOURCE_LOCAL);
    }
  }

  @Nested
  final class OnPostgresqlUnderJta extends RaceContract {
    OnPostgresqlUnderJta() throws SQLException {
      super(Provider.OPENJPA, Database.POSTGRESQL, Transactions.JTA);
    }
  }
}
