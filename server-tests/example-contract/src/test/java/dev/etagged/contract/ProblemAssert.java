package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** What every error of the example has to be. */
final class ProblemAssert {
  private ProblemAssert() {}

  /** Problem details (RFC 9457) with this status, and nothing of the server's insides. */
  static void assertProblem(RawResponse response, int status) {
    assertThat(response.status()).as("%s", response).isEqualTo(status);
    assertThat(response.field("Content-Type")).hasValue("application/problem+json");
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      JsonObject problem = reader.readObject();
      assertThat(problem.getInt("status")).isEqualTo(status);
      assertThat(problem.getString("title")).isNotBlank();
      assertThat(problem.getString("detail")).isNotBlank().doesNotContain("Exception");
    }
  }
}
