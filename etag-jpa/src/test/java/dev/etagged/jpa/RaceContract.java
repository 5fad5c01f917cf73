package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.etagged.jpa.Race.Round;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Of writers with one precondition a single one wins, and its answer has the tag of what it wrote.
 * Each race is run without what guards it as well, and must lose updates then: it sees them.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RaceContract {

  private static final int ROUNDS = 50;

  private final Provider provider;
  private final String combination;
  private final RaceUnit unit;
  private final RaceUnit bare;

  RaceContract(Provider provider, Database database, Transactions transactions)
      throws SQLException {
    this.provider = provider;
    this.combination = "%s | %s | %s".formatted(provider, database, transactions);
    this.unit = new RaceUnit(provider, database, transactions, Map.of());
    this.bare = new RaceUnit(provider, database, transactions);
  }

  @AfterAll
  void closeUnits() {
    unit.close();
    bare.close();
  }

  @ParameterizedTest
  @EnumSource
  void exactlyOneWriterWins(WriteKind kind) throws Exception {
    // OpenJPA removes a reference without loading it, so that no version is compared.
    assumeFalse(provider == Provider.OPENJPA && kind == WriteKind.REFERENCE_REMOVED);
    List<Round> rounds = race(kind, Protection.GUARDED, round -> false);

    assertThat(rounds).hasSize(ROUNDS).extracting(Round::winners).containsOnly(winners(kind));
    assertThat(rounds).allMatch(round -> round.winners() == 0 || round.answeredWithCurrent());
  }

  @ParameterizedTest
  @EnumSource
  void withoutTheGuardsWritesAreLost(WriteKind kind) throws Exception {
    Predicate<Round> lost = round -> round.winners() > 1;

    assertThat(race(kind, Protection.BARE, lost)).last().matches(lost, "several winners");
  }

  /**
   * OpenJPA's bulk statements raise the version, after which the guard cannot, and the version of
   * its references cannot be read: none commits.
   */
  private int winners(WriteKind kind) {
    boolean none = kind == WriteKind.BULK || kind == WriteKind.REFERENCE_CLAIMED;
    return provider == Provider.OPENJPA && none ? 0 : 1;
  }

  private List<Round> race(WriteKind kind, Protection protection, Predicate<Round> last)
      throws Exception {
    List<Round> rounds = new ArrayList<>();
    RaceUnit raced = protection == Protection.BARE ? bare : unit;
    try (Race race = new Race(raced, kind, protection)) {
      do {
        rounds.add(race.run());
      } while (rounds.size() < ROUNDS && !last.test(rounds.get(rounds.size() - 1)));
    }
    report(kind, protection, rounds);
    return rounds;
  }

  private void report(WriteKind kind, Protection protection, List<Round> rounds) {
    Map<String, Long> losers = new TreeMap<>();
    rounds.forEach(round -> round.losers().forEach((why, n) -> losers.merge(why, n, Long::sum)));
    System.out.printf(
        "| %s | %s | %s | %d rounds | winners %d to %d | losers %s |%n",
        combination,
        kind,
        protection,
        rounds.size(),
        rounds.stream().mapToInt(Round::winners).min().orElseThrow(),
        rounds.stream().mapToInt(Round::winners).max().orElseThrow(),
        losers);
  }
}
