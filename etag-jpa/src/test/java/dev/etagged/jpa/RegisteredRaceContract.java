package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.jpa.Race.Round;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Of writers of an entity that names no listener a single one wins, since the library registers its
 * own. {@link RaceContract} shows that updates of the same entity are lost without it.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RegisteredRaceContract {

  private final int rounds;
  private final RaceUnit unit;

  RegisteredRaceContract(
      Provider provider, Database database, Transactions transactions, int rounds)
      throws SQLException {
    this.rounds = rounds;
    this.unit = new RaceUnit(provider, database, transactions, Map.of());
  }

  @AfterAll
  void closeUnit() {
    unit.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"UPDATE", "PATCH", "DELETE"})
  void exactlyOneWriterWins(WriteKind kind) throws Exception {
    List<Round> run = new ArrayList<>();
    try (Race race = new Race(unit, kind, Protection.BARE)) {
      while (run.size() < rounds) {
        run.add(race.run());
      }
    }

    assertThat(run).extracting(Round::winners).containsOnly(1);
    assertThat(run).allMatch(Round::answeredWithCurrent);
  }
}
