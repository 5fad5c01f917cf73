package dev.etagged.jpa;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

final class HibernateStatelessRaceTest {

  @Nested
  final class OnH2 extends StatelessRaceContract {
    OnH2() throws SQLException {
      super(Database.H2, 5);
    }
  }

  @Nested
  @Tag("matrix")
  final class OnH2InFiftyRounds extends StatelessRaceContract {
    OnH2InFiftyRounds() throws SQLException {
      super(Database.H2, 50);
    }
  }

  @Nested
  @Tag("matrix")
  final class OnPostgresql extends StatelessRaceContract {
    OnPostgresql() throws SQLException {
      super(Database.POSTGRESQL, 50);
    }
  }
}
