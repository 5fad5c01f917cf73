package dev.etagged.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.variant.TagAliases;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RemedyTest {

  private static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");

  @ParameterizedTest(name = "{0} with {1}: {2} where {3} is current: {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET | If-None-Match | \"7-a\" | \"7-a\" | false",
        "GET | If-None-Match | \"6-b\" | \"7-a\" | false",
        "GET | If-None-Match | \"6-b\", \"5-c\" | \"7-a\" | false",
        "GET | If-None-Match | W/\"7-a\" | \"7-a\" | true",
        "GET | If-None-Match | \"7-a-gzip\" | \"7-a\" | true",
        "GET | If-None-Match | 7-a | \"7-a\" | true",
        "GET | If-None-Match | 6-b | \"7-a\" | true",
        "GET | If-None-Match | * | \"7-a\" | false",
        "PUT | If-Match | \"7-a\" | \"7-a\" | false",
        "PUT | If-Match | W/\"7-a\" | \"7-a\" | true",
        "PUT | If-Match | 7-a | \"7-a\" | true",
        "PUT | If-Match | \"6-b\" | \"7-a\" | true",
        "GET | If-Modified-Since | Thu, 29 Feb 2024 12:00:00 GMT | \"7-a\" | false",
        "GET | `` | `` | \"7-a\" | false",
      })
  void mostRequestsNeedNone(
      String method, String name, String value, String current, boolean mayBeNeeded) {
    Map<String, List<String>> fields = name.isEmpty() ? Map.of() : Map.of(name, List.of(value));
    Preconditions sent = TagAliases.addTo(Preconditions.of(fields::get, NOON), method, false);
    Validators validators = Validators.of(ETag.parse(current), NOON);
    assertThat(Remedy.mayBeNeeded(sent, sent.evaluate(method, validators), validators))
        .isEqualTo(mayBeNeeded);
  }

  @Test
  void withoutACurrentTagItMayBeNeeded() {
    Preconditions sent = Preconditions.of(Map.of("If-Match", List.of("\"7-a\""))::get, NOON);
    assertThat(
            Remedy.mayBeNeeded(
                sent, sent.evaluate("PUT", Validators.absent()), Validators.absent()))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void onlyTagsInAnotherFormHaveOne(Reason reason) {
    assertThat(Remedy.of(reason).isPresent())
        .isEqualTo(
            EnumSet.of(Reason.WEAKENED, Reason.SUFFIXED, Reason.UNQUOTED, Reason.MALFORMED)
                .contains(reason));
  }
}
