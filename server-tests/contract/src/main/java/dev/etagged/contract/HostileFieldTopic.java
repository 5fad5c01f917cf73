package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long fields of a request have the outcome of short ones, or a decided one; none is an error. */
abstract class HostileFieldTopic extends Topic {

  /** All fields together stay below the 8 KB that every server takes. */
  private static final int LENGTH = 6500;

  HostileFieldTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest(name = "GET with {0}: {1}{2}{2}...")
  @CsvSource(
      delimiter = ' ',
      value = {
        "If-None-Match \"x~aa -bb \"",
        "If-None-Match \"x~ json. \"",
        "If-None-Match \"a\" ,\"b\" ''",
        "If-None-Match \"a b c",
        "If-Modified-Since Sun day ''",
        "If-Range \" a \"",
        "Accept-Encoding y ,y ''",
        "Accept-Language aa -bb ''",
        "Range bytes=1000000-1000001 ,1000003-1000004 ''"
      })
  void readIsAnsweredByTheWhole(String field, String start, String piece, String end) {
    State state = State.tagged();

    RawResponse response =
        send(RawRequest.get("/required/" + state.id()).with(field, value(start, piece, end)));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("ETag")).contains(state.tag());
  }

  @ParameterizedTest(name = "PUT with {0}: {1}{2}{2}...")
  @CsvSource(
      delimiter = ' ',
      value = {
        "If-Match \"x~aa -bb \"",
        "If-Match \"a\" ,\"b\" ''",
        "If-Match \"a b c",
        "If-None-Match * ,* ''"
      })
  void writeIsRefusedInFewWords(String field, String start, String piece, String end) {
    State state = State.tagged();

    RawResponse response =
        send(
            RawRequest.of("PUT", "/required/" + state.id())
                .with(field, value(start, piece, end))
                .withText("new"));

    assertThat(response.status()).isEqualTo(412);
    assertThat(response.body()).hasSizeLessThan(400);
    assertThat(deeds(state).performed()).isZero();
  }

  private static String value(String start, String piece, String end) {
    return start + piece.repeat((LENGTH - start.length()) / piece.length()) + end;
  }
}
