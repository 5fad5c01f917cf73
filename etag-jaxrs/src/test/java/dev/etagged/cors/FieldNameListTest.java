package dev.etagged.cors;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldNameListTest {

  @ParameterizedTest(name = "{0} with ETag and Content-Range, credentials {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                  | false | ETag, Content-Range",
        "Location            | false | Location, ETag, Content-Range",
        "etag                | false | etag, Content-Range",
        "Content-RANGE ,ETAG | true  | Content-RANGE, ETAG",
        "a,, a, A            | false | a, ETag, Content-Range",
        "*                   | false | *",
        "*, Location         | false | *, Location",
        "*                   | true  | *, ETag, Content-Range",
      })
  void namesAreAddedWhereTheyAreNotCovered(String before, boolean credentials, String after) {
    FieldNameList list = FieldNameList.of(List.of(before));

    assertThat(list.with(List.of("ETag", "Content-Range"), credentials)).hasToString(after);
  }

  @Test
  void aRequestAsksForAtMost64() {
    String names = IntStream.range(0, 100_000).mapToObj(i -> "x" + i).collect(joining(", "));

    assertThat(FieldNameList.asked(names).names()).hasSize(64).startsWith("x0").endsWith("x63");
    assertThat(FieldNameList.asked(",".repeat(1 << 20) + "x").names()).containsExactly("x");
    assertThat(FieldNameList.asked(null).names()).isEmpty();
  }

  @Test
  void linesOfAFieldAreOneList() {
    FieldNameList list = FieldNameList.of(List.of("a, b", "B", "c"));

    assertThat(list.names()).containsExactly("a", "b", "c");
    assertThat(list.has("C")).isTrue();
    assertThat(list.has("d")).isFalse();
  }

  @Test
  void listIsWithinAnotherThatHasAllItsNames() {
    FieldNameList list = FieldNameList.of(List.of("a, b"));

    assertThat(list.isWithin(FieldNameList.of(List.of("B, c, A")))).isTrue();
    assertThat(list.isWithin(FieldNameList.of(List.of("a")))).isFalse();
  }
}
