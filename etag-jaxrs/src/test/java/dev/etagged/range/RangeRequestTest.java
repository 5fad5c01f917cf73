package dev.etagged.range;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RangeRequestTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Validators CURRENT = Validators.of(ETag.strong("a"));

  private static Selection select(String method, Map<String, List<String>> fields, long length) {
    return RangeRequest.of(fields::get, NOW).forMethod(method).select(CURRENT, length, 3, NOW);
  }

  private static Selection select(String range, long length) {
    return select("GET", Map.of("Range", List.of(range)), length);
  }

  @ParameterizedTest(name = "{0}: {1} of {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          15.3.7.1 one range                  | bytes=0-4           | 10 | Single[range=ByteRange[first=0, last=4]]
          15.3.7.1 the whole as a range       | bytes=0-            | 10 | Single[range=ByteRange[first=0, last=9]]
          15.3.7.2 several                    | bytes=0-0,-1        | 10 | Multipart[ranges=[ByteRange[first=0, last=0], ByteRange[first=9, last=9]]]
          15.3.7.2 one left of several        | bytes=0-4,5-9       | 10 | Single[range=ByteRange[first=0, last=9]]
          15.3.7.2 one satisfiable of several | bytes=0-4,50-       | 10 | Single[range=ByteRange[first=0, last=4]]
          15.5.17  none satisfiable           | bytes=10-           | 10 | INSTANCE of Unsatisfiable
          15.5.17  none of several            | bytes=10-,20-,-0    | 10 | INSTANCE of Unsatisfiable
          15.5.17  no octet to start with     | bytes=0-            | 0  | INSTANCE of Unsatisfiable
          14.1.2   suffix of no octets        | bytes=-5            | 0  | INSTANCE of Whole
          14.1.2   empty suffix of no octets  | bytes=-0            | 0  | INSTANCE of Unsatisfiable
          14.2     malformed                  | bytes=4-0           | 10 | INSTANCE of Whole
          14.2     another unit               | items=0-4           | 10 | INSTANCE of Whole
          14.2     as many as allowed         | bytes=0-0,2-2,4-4   | 10 | Multipart[ranges=[ByteRange[first=0, last=0], ByteRange[first=2, last=2], ByteRange[first=4, last=4]]]
          17.15    more than allowed          | bytes=0-0,2-2,4-4,6-6 | 10 | INSTANCE of Whole
          17.15    as many when coalesced     | bytes=0-0,2-2,4-4,1-1 | 10 | Multipart[ranges=[ByteRange[first=0, last=2], ByteRange[first=4, last=4]]]
          """)
  void selectsOctets(String clause, String range, long length, String selection) {
    assertThat(described(select(range, length))).isEqualTo(selection);
  }

  private static String described(Selection selection) {
    return selection instanceof Enum<?> value
        ? value.name() + " of " + selection.getClass().getSimpleName()
        : selection.toString();
  }

  @Test
  void withoutRangeThereIsTheWhole() {
    assertThat(select("GET", Map.of(), 10)).isSameAs(Selection.Whole.INSTANCE);
    assertThat(select("QUERY", Map.of(), 10)).isSameAs(Selection.Whole.INSTANCE);
    assertThat(select("GET", Map.of("Range", List.of()), 10)).isSameAs(Selection.Whole.INSTANCE);
    assertThat(select("GET", Map.of("If-Range", List.of("\"a\"")), 10))
        .isSameAs(Selection.Whole.INSTANCE);
  }

  @Test
  void fieldWithoutLinesWasNotSent() {
    Map<String, List<String>> fields = Map.of("Range", List.of("bytes=0-4"), "If-Range", List.of());

    assertThat(select("GET", fields, 10)).isEqualTo(new Selection.Single(new ByteRange(0, 4)));
    assertThat(select("QUERY", fields, 10)).isEqualTo(new Selection.Single(new ByteRange(0, 4)));
  }

  @Test
  void limitOfNoneTurnsRangesOff() {
    RangeRequest beyond = RangeRequest.of(Map.of("Range", List.of("bytes=10-"))::get, NOW);

    assertThat(beyond.select(CURRENT, 10, 0, NOW)).isSameAs(Selection.Whole.INSTANCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "PUT", "POST", "PATCH", "DELETE", "OPTIONS", "get", "SEARCH"})
  void everyMethodButGetIgnoresIt_14_2(String method) {
    assertThat(select(method, Map.of("Range", List.of("bytes=0-4")), 10))
        .isSameAs(Selection.Whole.INSTANCE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"'\"a\"', true", "'W/\"a\"', false", "'\"b\"', false", "b, false"})
  void ifRangeDecidesWhetherItIsEvaluated_13_2_2(String ifRange, boolean evaluated) {
    Map<String, List<String>> satisfiable =
        Map.of("Range", List.of("bytes=0-4"), "If-Range", List.of(ifRange));
    Map<String, List<String>> unsatisfiable =
        Map.of("Range", List.of("bytes=10-"), "If-Range", List.of(ifRange));

    assertThat(select("GET", satisfiable, 10))
        .isEqualTo(
            evaluated ? new Selection.Single(new ByteRange(0, 4)) : Selection.Whole.INSTANCE);
    assertThat(select("GET", unsatisfiable, 10))
        .isEqualTo(evaluated ? Selection.Unsatisfiable.INSTANCE : Selection.Whole.INSTANCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-4", "bytes=10-", "bytes=0-0,-1"})
  void limitOfNoneTurnsRangesOff(String range) {
    RangeRequest request = RangeRequest.of(Map.of("Range", List.of(range))::get, NOW);

    assertThat(request.select(CURRENT, 10, 0, NOW)).isSameAs(Selection.Whole.INSTANCE);
  }

  @Test
  void rangesOfAMultipartAreImmutable() {
    Selection.Multipart multipart = (Selection.Multipart) select("bytes=0-0,-1", 10);

    assertThat(multipart.ranges()).isUnmodifiable();
  }
}
