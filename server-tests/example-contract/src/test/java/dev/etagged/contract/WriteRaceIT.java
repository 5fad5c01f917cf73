package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ExampleClient.MERGE_PATCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sixteen clients write one article in the same moment, under the same precondition. */
@ExtendWith(ExampleOnPayaraMicro.class)
final class WriteRaceIT {
  private static final int WRITERS = 16;
  private static final int ROUNDS = 20;
  private static final String PATH = "/api/articles/the-race";

  private final ExampleClient example;
  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

  WriteRaceIT(ExampleClient example) {
    this.example = example;
  }

  @AfterEach
  void deleteTheArticle() {
    writers.shutdownNow();
    example.send("DELETE", PATH, "If-Match: *");
  }

  @RepeatedTest(ROUNDS)
  void onePutWinsAndItsTagIsTheCurrentOne() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    List<RawResponse> responses =
        race(writer -> example.sendContent("PUT", PATH, JSON, content(writer), condition));

    assertThat(statuses(responses)).as("%s", responses).containsExactly(winnersAndLosers(200));
    assertThat(winner(responses, 200).field("ETag")).hasValue(example.tag(PATH));
    assertThat(winner(responses, 200).body()).isEqualTo(example.send("GET", PATH).body());
  }

  @RepeatedTest(ROUNDS)
  void onePatchWins() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    List<RawResponse> responses =
        race(writer -> example.sendContent("PATCH", PATH, MERGE_PATCH, content(writer), condition));

    assertThat(statuses(responses)).as("%s", responses).containsExactly(winnersAndLosers(200));
    assertThat(winner(responses, 200).field("ETag")).hasValue(example.tag(PATH));
  }

  @RepeatedTest(ROUNDS)
  void oneCreationWins() {
    List<RawResponse> responses =
        race(writer -> example.sendContent("PUT", PATH, JSON, content(writer), "If-None-Match: *"));

    assertThat(statuses(responses)).as("%s", responses).containsExactly(winnersAndLosers(201));
    assertThat(winner(responses, 201).field("ETag")).hasValue(example.tag(PATH));
  }

  @RepeatedTest(ROUNDS)
  void oneDeletionWins() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    List<RawResponse> responses = race(writer -> example.send("DELETE", PATH, condition));

    assertThat(statuses(responses)).as("%s", responses).containsExactly(winnersAndLosers(204));
  }

  @RepeatedTest(ROUNDS)
  void aPutDoesNotBringBackWhatWasDeleted() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    List<RawResponse> responses =
        race(
            writer ->
                writer % 2 == 0
                    ? example.send("DELETE", PATH, condition)
                    : example.sendContent("PUT", PATH, JSON, content(writer), condition));

    assertThat(statuses(responses).stream().filter(status -> status < 300))
        .as("%s", responses)
        .hasSize(1);
    assertThat(statuses(responses)).isSubsetOf(200, 204, 412);
  }

  private RawResponse create() {
    return example.sendContent("PUT", PATH, JSON, content(WRITERS), "If-None-Match: *");
  }

  private static String content(int writer) {
    return "{\"title\":\"Writer %d\",\"body\":\"Mine.\"}".formatted(writer);
  }

  private List<RawResponse> race(Function<Integer, RawResponse> request) {
    CyclicBarrier start = new CyclicBarrier(WRITERS);
    List<Future<RawResponse>> responses =
        IntStream.range(0, WRITERS)
            .mapToObj(
                writer ->
                    writers.submit(
                        (Callable<RawResponse>)
                            () -> {
                              start.await();
                              return request.apply(writer);
                            }))
            .toList();
    return responses.stream().map(WriteRaceIT::get).toList();
  }

  private static RawResponse winner(List<RawResponse> responses, int status) {
    return responses.stream()
        .filter(response -> response.status() == status)
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> statuses(List<RawResponse> responses) {
    return responses.stream().map(RawResponse::status).sorted().toList();
  }

  private static Integer[] winnersAndLosers(int won) {
    Integer[] statuses = new Integer[WRITERS];
    Arrays.fill(statuses, 412);
    statuses[0] = won;
    return statuses;
  }

  private static RawResponse get(Future<RawResponse> response) {
    try {
      return response.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a writer failed", e);
    }
  }
}
