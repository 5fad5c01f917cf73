package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ExampleClient.MERGE_PATCH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Of clients which write through different nodes in the same moment, one wins. */
abstract class NodeRacesContract extends NodesContract {
  private static final int WRITERS = 48;
  private static final int ROUNDS = 20;
  private static final String COMMENTED = "/api/articles/commented-on-all-nodes";

  private final Race race = new Race(WRITERS);

  @AfterAll
  void endTheRace() {
    race.close();
  }

  @RepeatedTest(ROUNDS)
  void onePutWins() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    Race.Responses responses =
        race.run(
            writer -> node(writer).sendContent("PUT", RACED, JSON, content(writer), condition));

    assertThat(responses.statuses()).as("%s", responses).isEqualTo(race.oneWinner(200));
    assertThat(nodes())
        .extracting(node -> node.tag(RACED))
        .containsOnly(responses.winner().field("ETag").orElseThrow());
  }

  @RepeatedTest(ROUNDS)
  void onePatchWins() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    Race.Responses responses =
        race.run(
            writer ->
                node(writer).sendContent("PATCH", RACED, MERGE_PATCH, content(writer), condition));

    assertThat(responses.statuses()).as("%s", responses).isEqualTo(race.oneWinner(200));
    assertThat(nodes())
        .extracting(node -> node.tag(RACED))
        .containsOnly(responses.winner().field("ETag").orElseThrow());
  }

  @RepeatedTest(ROUNDS)
  void oneCreationWins() {
    nodes().get(0).send("DELETE", RACED, "If-Match: *");
    Race.Responses responses =
        race.run(
            writer ->
                node(writer).sendContent("PUT", RACED, JSON, content(writer), "If-None-Match: *"));

    assertThat(responses.statuses()).as("%s", responses).isEqualTo(race.oneWinner(201));
    assertThat(nodes())
        .extracting(node -> node.tag(RACED))
        .containsOnly(responses.winner().field("ETag").orElseThrow());
  }

  @RepeatedTest(ROUNDS)
  void oneDeletionWins() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    Race.Responses responses = race.run(writer -> node(writer).send("DELETE", RACED, condition));

    assertThat(responses.statuses()).as("%s", responses).containsOnlyOnce(204);
    // Behind the winner there is nothing left to delete, or the tag is not the current one.
    assertThat(responses.statuses()).as("%s", responses).isSubsetOf(204, 404, 412);
  }

  /** Providers take identifiers from one sequence, each in its own way. */
  @Test
  void nodesGiveNoIdentifierTwice() {
    nodes().get(0).send("DELETE", COMMENTED, "If-Match: *");
    nodes().get(0).sendContent("PUT", COMMENTED, JSON, content(WRITERS), "If-None-Match: *");
    Race.Responses responses =
        race.run(
            writer ->
                node(writer)
                    .sendContent(
                        "POST",
                        COMMENTED + "/comments",
                        JSON,
                        "{\"author\":\"Writer\",\"text\":\"%d\"}".formatted(writer)));
    Race.Responses creations =
        race.run(writer -> node(writer).sendContent("POST", "/api/articles", JSON, title(writer)));

    assertThat(responses.statuses()).as("%s", responses).containsOnly(201);
    assertThat(creations.statuses()).as("%s", creations).containsOnly(201);
    assertThat(JsonText.array(nodes().get(0).send("GET", COMMENTED + "/comments")))
        .hasSize(WRITERS)
        .extracting(comment -> comment.asJsonObject().getInt("id"))
        .doesNotHaveDuplicates();
  }

  private ExampleClient node(int writer) {
    return nodes().get(writer % nodes().size());
  }

  /** Replaces what an earlier round left. */
  private RawResponse create() {
    nodes().get(0).send("DELETE", RACED, "If-Match: *");
    return nodes().get(0).sendContent("PUT", RACED, JSON, content(WRITERS), "If-None-Match: *");
  }

  private static String content(int writer) {
    return "{\"title\":\"Writer %d\",\"body\":\"Mine.\"}".formatted(writer);
  }

  private static String title(int writer) {
    return "{\"title\":\"Identified %d\",\"body\":\"Mine.\"}".formatted(writer);
  }
}
