package dev.etagged.jpa;

import static dev.etagged.jpa.Tagging.SNAPSHOT;
import static dev.etagged.jpa.Tagging.TRACKED_REVISION;

import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumSet;
import org.junit.jupiter.api.Nested;

final class CollectionRaceTest {

  @Nested
  final class OnH2 extends CollectionRaceContract {
    OnH2() throws IOException, SQLException {
      super(Database.H2, EnumSet.complementOf(EnumSet.of(SNAPSHOT, TRACKED_REVISION)));
    }
  }

  @Nested
  final class OnPostgresql extends CollectionRaceContract {
    OnPostgresql() throws IOException, SQLException {
      super(Database.POSTGRESQL, EnumSet.allOf(Tagging.class));
      execute("select etagged_track('member', '%s')".formatted(OutOfOrderWriter.TRACKED));
    }
  }
}
