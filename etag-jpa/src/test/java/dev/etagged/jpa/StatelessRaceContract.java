package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.jpa.Race.Round;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hibernate.Version;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writers that use a stateless session of Hibernate, as its repositories of Jakarta Data do. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class StatelessRaceContract {

  private static final int MOST_ROUNDS = 50;

  private final int rounds;
  private final RaceUnit unit;
  private final RaceUnit bare;

  StatelessRaceContract(Database database, int rounds) throws SQLException {
    this.rounds = rounds;
    this.unit = new RaceUnit(Provider.HIBERNATE, database, Transactions.RESOURCE_LOCAL, Map.of());
    this.bare = new RaceUnit(Provider.HIBERNATE, database, Transactions.RESOURCE_LOCAL);
  }

  @AfterAll
  void closeUnits() {
    unit.close();
    bare.close();
  }

  @ParameterizedTest
  @EnumSource
  void exactlyOneWriterWins(StatelessKind kind) throws Exception {
    List<Round> run = race(unit, kind, Protection.GUARDED, rounds, round -> false);

    assertThat(run).hasSize(rounds).extracting(Round::winners).containsOnly(winners(kind));
    assertThat(run).allMatch(round -> round.winners() == 0 || round.answeredWithCurrent());
  }

  @ParameterizedTest
  @EnumSource
  void withoutTheGuardsWritesAreLost(StatelessKind kind) throws Exception {
    Predicate<Round> lost = round -> round.winners() > 1;

    assertThat(race(bare, kind, Protection.BARE, MOST_ROUNDS, lost))
        .last()
        .matches(lost, "several winners");
  }

  /** Hibernate 6 does not compare the version in an upsert: none is let through. */
  private static int winners(StatelessKind kind) {
    return kind == StatelessKind.UPSERT && Version.getVersionString().startsWith("6.") ? 0 : 1;
  }

  private static List<Round> race(
      RaceUnit unit, StatelessKind kind, Protection protection, int most, Predicate<Round> last)
      throws Exception {
    List<Round> run = new ArrayList<>();
    try (Race race = new Race(unit, kind, protection)) {
      do {
        run.add(race.run());
      } while (run.size() < most && !last.test(run.get(run.size() - 1)));
    }
    System.out.printf(
        "| stateless | %s | %s | %d rounds | winners %s | losers %s |%n",
        kind,
        protection,
        run.size(),
        run.stream().map(Round::winners).distinct().sorted().toList(),
        run.stream().map(Round::losers).distinct().limit(4).toList());
    return run;
  }
}
