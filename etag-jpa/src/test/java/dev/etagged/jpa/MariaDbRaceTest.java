package dev.etagged.jpa;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

@Tag("mariadb")
final class MariaDbRaceTest {

  @Nested
  final class Hibernate extends RaceContract {
    Hibernate() throws SQLException {
      super(Provider.HIBERNATE, Database.MARIADB, Transactions.RESOURCE_LOCAL);
    }
  }

  @Nested
  final class HibernateUnderJta extends RaceContract {
    HibernateUnderJta() throws SQLException {
      super(Provider.HIBERNATE, Database.MARIADB, Transactions.JTA);
    }
  }

  @Nested
  final class EclipseLink extends RaceContract {
    EclipseLink() throws SQLException {
      super(Provider.ECLIPSELINK, Database.MARIADB, Transactions.RESOURCE_LOCAL);
    }
  }

  @Nested
  final class EclipseLinkUnderJta extends RaceContract {
    EclipseLinkUnderJta() throws SQLException {
      super(Provider.ECLIPSELINK, Database.MARIADB, Transactions.JTA);
    }
  }
}
