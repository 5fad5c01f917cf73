package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Preconditions;
import dev.etagged.http.TagCondition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TagAliasesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static Preconditions sent(String field, String value) {
    return Preconditions.of(Map.of(field, List.of(value))::get, NOW);
  }

  private static Optional<TagCondition> ifMatch(String method, String value, boolean lenient) {
    return TagAliases.addTo(sent("If-Match", value), method, lenient).ifMatch();
  }

  private static Optional<TagCondition> ifNoneMatch(String method, String value) {
    return TagAliases.addTo(sent("If-None-Match", value), method, false).ifNoneMatch();
  }

  /** The tags of a list, whose order matters to nobody. */
  private static List<String> tags(String list) {
    return tags(Optional.of(TagCondition.parse("If-Match", List.of(list))));
  }

  private static List<String> tags(Optional<TagCondition> condition) {
    return condition.orElseThrow() instanceof TagCondition.Listed list
        ? list.tags().stream().map(ETag::toString).sorted().toList()
        : List.of();
  }

  @Nested
  final class IfNoneMatch_13_1_2 {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "GET  | \"7-a\"                  | \"7-a\"",
          "GET  | \"7-a-gzip\"             | \"7-a-gzip\", \"7-a\"",
          "HEAD | \"7-a;gzip\"             | \"7-a;gzip\", \"7-a\"",
          "GET  | \"7-a--gzip\"            | \"7-a--gzip\", \"7-a\", \"7-a-\"",
          "GET  | W/\"7-a-gzip\"           | W/\"7-a-gzip\", W/\"7-a\"",
          "GET  | \"7~json-br\"            | \"7~json-br\", \"7~json\"",
          "GET  | \"7~json\"               | \"7~json\"",
          "GET  | \"b\", \"7-a-zstd\", \"c\" | \"b\", \"7-a-zstd\", \"7-a\", \"c\"",
          "PUT  | \"7-a\"                  | \"7-a\"",
          "PUT  | \"7~json\"               | \"7~json\", \"7\"",
          "PUT  | \"7~json-br\"            | \"7~json-br\", \"7~json\", \"7\"",
          "OPTIONS | \"7~json\"            | \"7~json\"",
        })
    void hasTheTagsThatAnIntermediaryMayHaveRewritten(String method, String sent, String all) {
      assertThat(tags(ifNoneMatch(method, sent))).isEqualTo(tags(all));
    }
  }

  @Nested
  final class IfMatch_13_1_1 {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "PUT    | \"7\"            | \"7\"",
          "PUT    | \"7-gzip\"       | \"7-gzip\"",
          "PUT    | \"7~de-gzip\"    | \"7~de-gzip\"",
          "PUT    | \"7~de--gzip\"   | \"7~de--gzip\"",
          "PUT    | \"7~pt-br\"      | \"7~pt-br\"",
          "PUT    | \"7~csv-gzip\"   | \"7~csv-gzip\"",
          "PUT    | \"7~json--br\"   | \"7~json--br\"",
          "PUT    | \"7~de.br-zstd\" | \"7~de.br-zstd\"",
          "PUT    | \"7--gzip\"      | \"7--gzip\"",
          "PUT    | \"7;gzip\"       | \"7;gzip\"",
          "PUT    | W/\"7\"          | W/\"7\"",
          "GET    | \"7-gzip\"       | \"7-gzip\"",
          "GET    | \"7~json\"       | \"7~json\"",
        })
    void hasNoTagThatWasRewritten(String method, String sent, String all) {
      assertThat(tags(ifMatch(method, sent, false))).isEqualTo(tags(all));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "PUT    | \"7~json\"            | \"7~json\", \"7\"",
          "PATCH  | \"7~json.de.gzip\"    | \"7~json.de.gzip\", \"7\"",
          "DELETE | W/\"7~json\"          | W/\"7~json\", W/\"7\"",
          "POST   | \"7~unknowable\"      | \"7~unknowable\"",
          "PUT    | \"7~json\", \"8~csv\" | \"7~json\", \"7\", \"8~csv\", \"8\"",
          "put    | \"7~json\"            | \"7~json\", \"7\"",
        })
    void ofAWriteHasTheTagsOfTheStates(String method, String sent, String all) {
      assertThat(tags(ifMatch(method, sent, false))).isEqualTo(tags(all));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "PUT    | \"7\"            | \"7\"",
          "PUT    | W/\"7\"          | W/\"7\", \"7\"",
          "PUT    | \"7-gzip\"       | \"7-gzip\", \"7\"",
          "PUT    | \"7--gzip\"      | \"7--gzip\", \"7\", \"7-\"",
          "PUT    | \"7;gzip\"       | \"7;gzip\", \"7\"",
          "PUT    | W/\"7-gzip\"     | W/\"7-gzip\", \"7-gzip\", W/\"7\", \"7\"",
          "PUT    | W/\"7~json\"     | W/\"7~json\", \"7~json\", W/\"7\", \"7\"",
          "PUT    | \"7~json-br\"    | \"7~json-br\", \"7~json\", \"7\"",
          "GET    | W/\"7~json\"     | W/\"7~json\", \"7~json\"",
        })
    void hasStrongOriginalsOnDemand(String method, String sent, String all) {
      assertThat(tags(ifMatch(method, sent, true))).isEqualTo(tags(all));
    }
  }

  @Nested
  final class AllElse {

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"*", "7", "w/\"7\"", ""})
    void staysAsItIs(String value) {
      for (String field : List.of("If-Match", "If-None-Match")) {
        Preconditions sent = sent(field, value);

        assertThat(TagAliases.addTo(sent, "PUT", true)).isEqualTo(sent);
        assertThat(TagAliases.addTo(sent, "GET", false)).isEqualTo(sent);
      }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"If-Modified-Since", "If-Unmodified-Since"})
    void datesStayAsTheyAre(String field) {
      Preconditions sent = sent(field, "Thu, 29 Feb 2024 12:00:00 GMT");

      assertThat(sent.isEmpty()).isFalse();
      assertThat(TagAliases.addTo(sent, "PUT", true)).isEqualTo(sent);
    }

    @Test
    void noPreconditionsStayNone() {
      assertThat(TagAliases.addTo(Preconditions.none(), "PUT", true))
          .isEqualTo(Preconditions.none());
    }
  }
}
