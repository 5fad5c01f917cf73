package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ExampleClient.MERGE_PATCH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sixteen clients write one article in the same moment, under the same precondition. */
@ExtendWith(ExampleOnServer.class)
final class WriteRaceIT {
  private static final int WRITERS = 16;
  private static final int ROUNDS = 20;
  private static final String CONFIG = "/api/config";
  private static final String PATH = "/api/articles/the-race";

  private final ExampleClient example;
  private final Race race = new Race(WRITERS);

  WriteRaceIT(ExampleClient example) {
    this.example = example;
  }

  @AfterEach
  void deleteTheArticle() {
    race.close();
    example.send("DELETE", PATH, "If-Match: *");
  }

  @RepeatedTest(ROUNDS)
  void onePutWinsAndItsTagIsTheCurrentOne() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    Race.Responses responses =
        race.run(writer -> example.sendContent("PUT", PATH, JSON, content(writer), condition));

    assertThat(responses.statuses()).as("%s", responses).isEqualTo(race.oneWinner(200));
    assertThat(responses.winner().field("ETag")).hasValue(example.tag(PATH));
    assertThat(responses.winner().body()).isEqualTo(example.send("GET", PATH).body());
  }

  /** Its method finds, sets and returns, so that a conflict shows only at the commit. */
  @RepeatedTest(ROUNDS)
  void onePutOfTheConfigurationWins() {
    RawResponse current = example.send("GET", CONFIG);
    String condition = "If-Match: " + current.field("ETag").orElseThrow();
    Race.Responses responses =
        race.run(writer -> example.sendContent("PUT", CONFIG, JSON, current.body(), condition));

    assertThat(responses.statuses()).as("%s", responses).isEqualTo(race.oneWinner(200));
    assertThat(responses.winner().field("ETag")).hasValue(example.tag(CONFIG));
  }

  @RepeatedTest(ROUNDS)
  void onePatchWins() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    Race.Responses responses =
        race.run(
            writer -> example.sendContent("PATCH", PATH, MERGE_PATCH, content(writer), condition));

    assertThat(responses.statuses()).as("%s", responses).isEqualTo(race.oneWinner(200));
    assertThat(responses.winner().field("ETag")).hasValue(example.tag(PATH));
  }

  @RepeatedTest(ROUNDS)
  void oneCreationWins() {
    Race.Responses responses =
        race.run(
            writer -> example.sendContent("PUT", PATH, JSON, content(writer), "If-None-Match: *"));

    assertThat(responses.statuses()).as("%s", responses).isEqualTo(race.oneWinner(201));
    assertThat(responses.winner().field("ETag")).hasValue(example.tag(PATH));
  }

  @RepeatedTest(ROUNDS)
  void oneDeletionWins() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    Race.Responses responses = race.run(writer -> example.send("DELETE", PATH, condition));

    assertThat(responses.statuses()).as("%s", responses).containsOnlyOnce(204);
    // Behind the winner there is nothing left to delete, or the tag is not the current one.
    assertThat(responses.statuses()).as("%s", responses).isSubsetOf(204, 404, 412);
  }

  @RepeatedTest(ROUNDS)
  void aPutDoesNotBringBackWhatWasDeleted() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    Race.Responses responses =
        race.run(
            writer ->
                writer % 2 == 0
                    ? example.send("DELETE", PATH, condition)
                    : example.sendContent("PUT", PATH, JSON, content(writer), condition));

    assertThat(responses.statuses().stream().filter(status -> status < 300))
        .as("%s", responses)
        .hasSize(1);
    assertThat(responses.statuses()).isSubsetOf(200, 204, 404, 412);
  }

  private RawResponse create() {
    return example.sendContent("PUT", PATH, JSON, content(WRITERS), "If-None-Match: *");
  }

  private static String content(int writer) {
    return "{\"title\":\"Writer %d\",\"body\":\"Mine.\"}".formatted(writer);
  }
}
