package dev.etagged.cors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PreflightTest {

  @ParameterizedTest(name = "{0}, asks for {1}; allows {2}, {3}, credentials {4}; required {5}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Asked for and refused.
        "PUT    | if-match      | PUT         | Content-Type  | false | false | If-Match",
        "PUT    | if-match      | PUT         | ''            | false | false | If-Match",
        "PUT    | if-none-match | get, PUT    | content-type  | false | false | If-None-Match If-Match",
        "DELETE | if-match      | *           | X-A           | false | false | If-Match",
        "GET    | if-none-match | ''          | X-A           | false | false | If-None-Match",
        "GET    | x, if-range   | GET         | x             | false | false | If-Range",
        "PUT    | if-match      | PUT         | *             | true  | false | If-Match",
        // Allowed.
        "PUT    | if-match      | PUT         | IF-MATCH      | false | false | ''",
        "PUT    | if-match      | PUT         | *             | false | false | ''",
        "PATCH  | ''            | PATCH       | If-Match, X   | true  | true  | ''",
        // Not asked for: a list of its own is fixed, a repetition shows nothing.
        "PUT    | ''            | PUT         | X-A           | false | false | If-Match",
        "PUT    | content-type  | PUT         | content-type, X-A | false | false | If-Match",
        "PUT    | content-type  | PUT         | Content-Type  | false | false | ''",
        "PUT    | content-type  | PUT         | Content-Type  | false | true  | If-Match",
        "GET    | ''            | GET         | X-A           | false | false | ''",
        "POST   | ''            | POST        | X-A           | false | true  | ''",
        // The policy does not want the method at all.
        "PUT    | if-match      | GET, POST   | ''            | false | true  | ''",
        "DELETE | if-match      | *           | ''            | true  | true  | ''",
      })
  void refusedFields(
      String method,
      String asked,
      String allowedMethods,
      String allowed,
      boolean credentials,
      boolean required,
      String refused) {
    Preflight preflight =
        new Preflight(method, list(asked), list(allowedMethods), list(allowed), credentials);

    assertThat(preflight.refusedFields(required))
        .containsExactlyInAnyOrder(refused.isEmpty() ? new String[0] : refused.split(" "));
  }

  private static FieldNameList list(String value) {
    return FieldNameList.of(List.of(value));
  }
}
