package dev.etagged.jpa;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

final class HibernateRaceTest {

  @Nested
  final class OnH2 extends RaceContract {
    OnH2() throws SQLException {
      super(Provider.HIBERNATE, Database.H2, Transactions.RESOURCE_LOCAL);
    }
  }

  @Nested
  @Tag("matrix")
  final class OnH2UnderJta extends RaceContract {
    OnH2UnderJta() throws SQLException {
      super(Provider.HIBERNATE, Database.H2, Transactions.JTA);
    }
  }

  @Nested
  @Tag("once")
  final class OnPostgresql extends RaceContract {
    OnPostgresql() throws SQLException {
      super(Provider.HIBERNATE, Database.POSTGRESQL, Transactions.RESOURCE_LOCAL);
    }
  }

  @Nested
  @Tag("matrix")
  final class OnPostgresqlUnderJta extends RaceContract {
    OnPostgresqlUnderJta() throws SQLException {
      super(Provider.HIBERNATE, Database.POSTGRESQL, Transactions.JTA);
    }
  }
}
