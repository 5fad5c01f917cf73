package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ExampleClient.MERGE_PATCH;
import static dev.etagged.contract.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No parameter and no content makes the example work for long, or answer at length. */
@ExtendWith(ExampleOnServer.class)
final class BoundIT {
  private static final int LONGEST_PROBLEM = 500;

  private final ExampleClient example;

  BoundIT(ExampleClient example) {
    this.example = example;
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "HEAD, /api/report?lines=20000000",
    "GET,  /api/report?lines=20001",
    "GET,  /api/report?lines=-1",
    "GET,  /api/report?lines=1e4",
    "GET,  /api/report?lines=%20100",
    "GET,  /api/report?lines=%D9%A1",
    "GET,  /api/articles?page=2147483",
    "GET,  /api/articles?page=-1",
    "GET,  /api/articles?size=0",
    "GET,  /api/articles?size=1001",
    "GET,  /api/articles?page=x&size=10",
  })
  void parameterBeyondItsBoundIsRefused(String method, String path) {
    RawResponse response = example.send(method, path);

    assertThat(response.status()).as("%s", response).isEqualTo(400);
    if (method.equals("GET")) {
      assertProblem(response, 400);
    }
  }

  @Test
  void tagThatNoArticleCanHaveIsRefused() {
    assertProblem(example.send("GET", "/api/articles?tag=" + "t".repeat(41)), 400);
    assertThat(example.send("GET", "/api/articles?tag=" + "t".repeat(40)).body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/articles/", "/api/files/", "/api/report?lines=", "/api/articles?page="})
  void messageRepeatsLittleOfWhatWasSent(String path) {
    RawResponse response = example.send("GET", path + "x".repeat(6_000));

    assertThat(response.status()).as(response.statusLine()).isBetween(400, 499);
    assertThat(response.body().length()).isLessThan(LONGEST_PROBLEM);
  }

  @ParameterizedTest
  @ValueSource(ints = {51, 900, 100_000})
  void nestingBeyondItsBoundIsRefused(int depth) {
    for (String bracket : new String[] {"[", "{\"a\":"}) {
      assertProblem(example.sendContent("POST", "/api/articles", JSON, bracket.repeat(depth)), 400);
    }
  }

  @Test
  void bracketsInTextAreNoNesting() {
    String brackets = "[".repeat(60) + "\\\"{\\\\".repeat(60);
    RawResponse created =
        example.sendContent(
            "PUT",
            "/api/articles/brackets",
            JSON,
            "{\"title\":\"t\",\"body\":\"" + brackets + "\"}",
            "If-None-Match: *");
    example.send("DELETE", "/api/articles/brackets", "If-Match: *");

    assertThat(created.status()).as("%s", created).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "POST,  /api/articles",
    "PUT,   /api/config",
    "PATCH, /api/articles/the-lost-update",
    "POST,  /api/articles/the-lost-update/comments",
  })
  void jsonThatIsTooLongIsRefused(String method, String path) {
    String type = method.equals("PATCH") ? MERGE_PATCH : JSON;
    String content = "{\"title\":\"" + "t".repeat(1 << 20) + "\"}";

    assertProblem(example.sendContent(method, path, type, content, "If-Match: *"), 413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000000000", "1e-1000000000", "99999999999999999999", "1.5", "-1"})
  void numberThatIsNoSmallOneIsRefused(String number) {
    String config =
        example
            .send("GET", "/api/config")
            .body()
            .replaceFirst("\"refreshSeconds\":[0-9]+", "\"refreshSeconds\":" + number);
    RawResponse response = example.sendContent("PUT", "/api/config", JSON, config, "If-Match: *");

    assertThat(response.status()).as("%s", response).isIn(400, 422);
    assertProblem(response, response.status());
  }
}
