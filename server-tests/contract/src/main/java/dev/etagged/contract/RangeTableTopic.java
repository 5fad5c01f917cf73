package dev.etagged.contract;

import static dev.etagged.contract.RangeResources.ALPHABET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.HttpDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 9110 sections 14, 13.1.5 and 15.3.7: every row of the table in every form of content. */
abstract class RangeTableTopic extends Topic {

  private static final String MEDIA_TYPE = "text/plain;charset=UTF-8";

  RangeTableTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  static Stream<Arguments> rowsInEveryForm() {
    return RangeRow.all().stream()
        .flatMap(row -> Arrays.stream(ContentForm.values()).map(form -> Arguments.of(row, form)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("rowsInEveryForm")
  void octetsAreThoseAskedFor(RangeRow row, ContentForm form) {
    RawResponse response = send(row.request("/ranges/" + form + "/" + row.state().id()));
    assertThat(response.status()).as(response.toString()).isEqualTo(row.status());
    switch (row.status()) {
      case 200 -> requireWhole(row, response);
      case 206 -> requireParts(row, form, response);
      case 416 -> RangeTopic.requireUnsatisfiable(response, ALPHABET.length());
      default -> requireNoRange(response);
    }
  }

  private static void requireWhole(RangeRow row, RawResponse response) {
    assertThat(response.body()).isEqualTo(row.method().equals("HEAD") ? "" : ALPHABET);
    assertThat(response.fields("Content-Range")).isEmpty();
    assertThat(response.fields("Accept-Ranges"))
        .isEqualTo(row.method().startsWith("P") ? List.of() : List.of("bytes"));
  }

  private static void requireParts(RangeRow row, ContentForm form, RawResponse response) {
    if (row.parts().size() == 1) {
      String[] part = row.parts().get(0).split(":", 2);
      assertThat(response.fields("Content-Range")).containsExactly("bytes " + part[0] + "/26");
      assertThat(response.fields("Content-Type").get(0)).isEqualToIgnoringCase(MEDIA_TYPE);
      assertThat(response.body()).isEqualTo(part[1]);
    } else {
      ByteRangesContent content = ByteRangesContent.of(response);
      assertThat(content.parts())
          .isEqualTo(
              form.isStream()
                  ? row.parts().stream().sorted(RangeTableTopic::byPosition).toList()
                  : row.parts());
      assertThat(content.completeLength()).containsOnly("26");
      assertThat(content.contentTypes()).allMatch(MEDIA_TYPE::equalsIgnoreCase);
      assertThat(response.fields("Content-Range")).isEmpty();
    }
    requireFieldsOfTheWhole(row, response);
  }

  private static int byPosition(String one, String other) {
    return Integer.compare(first(one), first(other));
  }

  private static int first(String part) {
    return Integer.parseInt(part.substring(0, part.indexOf('-')));
  }

  /** Section 15.3.7: what a 200 would have said stands in the 206. */
  private static void requireFieldsOfTheWhole(RangeRow row, RawResponse response) {
    assertThat(response.fields("Content-Length"))
        .containsExactly(Integer.toString(response.body().length()));
    assertThat(response.fields("ETag"))
        .isEqualTo(row.tag().equals("-") ? List.of() : List.of(row.tag()));
    assertThat(response.fields("Last-Modified"))
        .containsExactly(HttpDate.format(RangeRow.MODIFIED));
    assertThat(response.fields("Cache-Control")).containsExactly("private, max-age=60");
    assertThat(response.fields("Vary")).containsExactly("Accept-Language");
  }

  private static void requireNoRange(RawResponse response) {
    assertThat(response.fields("Content-Range")).isEmpty();
    assertThat(response.body()).doesNotContain(ALPHABET);
  }
}
