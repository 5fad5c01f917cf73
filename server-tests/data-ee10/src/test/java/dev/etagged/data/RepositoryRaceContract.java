package dev.etagged.data;

import static dev.etagged.data.Guarding.BARE;
import static dev.etagged.data.Guarding.GUARDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.data.Application.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sixteen requests whose preconditions all held for one state. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RepositoryRaceContract {

  private static final int MOST_ROUNDS = 50;

  private final int rounds;
  private final Application guarded = new Application(Map.of());
  private final Application bare = new Application(Map.of("etagged.listener", "declared"));

  RepositoryRaceContract(int rounds) {
    this.rounds = rounds;
  }

  @AfterAll
  void close() {
    guarded.close();
    bare.close();
  }

  @ParameterizedTest
  @MethodSource("dev.etagged.data.Expected#guarded")
  void exactlyOneWriterWins(Way way) throws Exception {
    try (Race race = new Race(guarded)) {
      for (int round = 0; round < rounds; round++) {
        long id = guarded.store();
        List<Answer> winners = oneRound(race, guarded, GUARDED, way, id);

        assertThat(winners).hasSize(Expected.isRefused(way) && !mixed(way) ? 0 : 1);
        assertThat(race.losers()).allMatch(loser -> loser.status() == 412, "412");
        winners.stream()
            .filter(winner -> winner.status() == 200)
            .forEach(winner -> assertThat(winner).isEqualTo(guarded.get(id)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("matrix")
  void withoutTheGuardsWritesAreLost(Way way) throws Exception {
    assertThat(mostWinners(bare, BARE, way)).isGreaterThan(1);
  }

  /** What {@link RepositoryWriteTest} shows to be reported, or to leave the tag as it was. */
  @ParameterizedTest
  @MethodSource("dev.etagged.data.Expected#unguarded")
  @Tag("matrix")
  void aStatementThatComparesNothingLosesWrites(Way way) throws Exception {
    assertThat(mostWinners(guarded, GUARDED, way)).isGreaterThan(1);
  }

  @Test
  void exactlyOneWriterCreates() throws Exception {
    try (Race race = new Race(guarded)) {
      for (int round = 0; round < rounds; round++) {
        long id = Application.newId();
        List<Answer> winners = race.run(writer -> guarded.create(id, "title " + writer));

        assertThat(winners).hasSize(1);
        assertThat(race.losers()).allMatch(loser -> loser.status() == 412, "412");
        assertThat(winners.get(0).tag()).isEqualTo(guarded.get(id).tag());
      }
    }
  }

  private int mostWinners(Application application, Guarding guarding, Way way) throws Exception {
    List<Integer> winners = new ArrayList<>(List.of(0));
    try (Race race = new Race(application)) {
      while (winners.size() <= MOST_ROUNDS && winners.get(winners.size() - 1) < 2) {
        winners.add(oneRound(race, application, guarding, way, application.store()).size());
      }
    }
    return winners.get(winners.size() - 1);
  }

  private static List<Answer> oneRound(
      Race race, Application application, Guarding guarding, Way way, long id) throws Exception {
    String tag = application.get(id).tag();
    IntFunction<Way> ways = writer -> mixed(way) && writer % 2 == 1 ? Way.CRUD_UPDATE : way;
    return race.run(
        writer -> application.put(ways.apply(writer), guarding, id, tag, "title " + writer));
  }

  /** Where all delete, the first one leaves nothing to lose: every other writer updates. */
  private static boolean mixed(Way way) {
    return Expected.isDeletion(way);
  }
}
