package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 10008: QUERY selects like a GET of its equivalent resource, by its content as well. */
abstract class QueryTopic extends Topic {

  private static final String MODIFIED = "Thu, 29 Feb 2024 12:00:00 GMT";
  private static final String EARLIER = "Thu, 29 Feb 2024 11:59:59 GMT";
  private static final int LIMIT = 1 << 20;

  QueryTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @Test
  void theSameQueryIsNotModified() {
    State state = State.tagged();
    RawResponse ok = send(query(state));
    assertThat(ok.status()).as("%s", ok).isEqualTo(200);
    assertThat(ok.body()).isEqualTo("result of select 1");
    String tag = ok.field("ETag").orElseThrow();
    assertThat(tag).matches("\"t[0-9]+~V[0-9A-Za-z_-]{8}\"");

    RawResponse notModified = send(query(state).with("If-None-Match", tag));
    assertThat(notModified.status()).isEqualTo(304);
    assertThat(notModified.body()).isEmpty();
    for (String field : List.of("ETag", "Last-Modified", "Cache-Control", "Vary")) {
      assertThat(notModified.fields(field)).as(field).isEqualTo(ok.fields(field));
    }
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  @Test
  void soItIsWhereTheMethodReturnsAResponse() {
    State state = State.tagged();
    RawRequest plain = RawRequest.of("QUERY", "/query/" + state.id() + "/response");
    RawRequest query = plain.withText("q");
    String tag = send(query).field("ETag").orElseThrow();
    assertThat(send(query.with("If-None-Match", tag)).status()).isEqualTo(304);
    assertThat(send(query.with("If-None-Match", tag)).status()).isEqualTo(304);
    assertThat(send(plain.withText("p").with("If-None-Match", tag)).status()).isEqualTo(200);
  }

  @Test
  void anotherContentOrMediaTypeSelectsAnotherRepresentation() {
    State state = State.tagged();
    String tag = send(query(state)).field("ETag").orElseThrow();
    RawRequest plain = RawRequest.of("QUERY", "/query/" + state.id());
    for (RawRequest other :
        List.of(
            plain.withText("select 2"),
            plain.withText("select 1 "),
            plain.withContent("application/sql", "select 1"),
            plain.withText("select 1").with("Content-Language", "de"))) {
      RawResponse response = send(other.with("If-None-Match", tag));
      assertThat(response.status()).as("%s", other).isEqualTo(200);
      assertThat(response.field("ETag")).isPresent().isNotEqualTo(tag);
      assertThat(send(other.with("If-Match", tag)).status()).isEqualTo(412);
    }
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "If-None-Match,       *,              304",
    "If-None-Match,       '\"other\"',    200",
    "If-None-Match,       malformed,      200",
    "If-Match,            *,              200",
    "If-Match,            '\"other\"',    412",
    "If-Match,            malformed,      412",
    "If-Modified-Since,   '" + MODIFIED + "', 304",
    "If-Modified-Since,   '" + EARLIER + "',  200",
    "If-Unmodified-Since, '" + MODIFIED + "', 200",
    "If-Unmodified-Since, '" + EARLIER + "',  412",
  })
  void preconditionsAreThoseOfAGet(String field, String value, int status) {
    State state = State.tagged();
    assertThat(send(query(state).with(field, value)).status()).isEqualTo(status);
    assertThat(send(RawRequest.get("/query/" + state.id()).with(field, value)).status())
        .isEqualTo(status);
  }

  @Test
  void ifMatchHoldsForItsOwnTag() {
    State state = State.tagged();
    String tag = send(query(state)).field("ETag").orElseThrow();
    assertThat(send(query(state).with("If-Match", tag)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"If-Match", "If-None-Match"})
  void whatIsNotThereIsTheMethodsOwn(String field) {
    State state = State.absent();
    RawResponse response =
        send(
            RawRequest.of("QUERY", "/query/" + state.id() + "/response")
                .withText("q")
                .with(field, "*"));
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("nothing");
  }

  @Test
  void rangesAreThoseOfAGet() {
    State state = State.tagged();
    String tag = send(query(state)).field("ETag").orElseThrow();
    RawResponse part = send(query(state).with("Range", "bytes=0-5").with("If-Range", tag));
    assertThat(part.status()).as("%s", part).isEqualTo(206);
    assertThat(part.body()).isEqualTo("result");
    assertThat(send(query(state).with("Range", "bytes=0-5").with("If-Range", "\"o\"")).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, LIMIT, LIMIT + 1, LIMIT + 100_000})
  void theMethodGetsTheWholeContent(int length) {
    State state = State.tagged();
    String content = "q".repeat(length);
    RawRequest query = RawRequest.of("QUERY", "/query/" + state.id()).withText(content);
    RawResponse response = send(query);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("result of " + content);
    assertThat(response.fields("ETag")).hasSize(length > LIMIT ? 0 : 1);
    assertThat(response.fields("Last-Modified")).containsExactly(MODIFIED);
    assertThat(send(query.with("If-Modified-Since", MODIFIED)).status()).isEqualTo(304);
    assertThat(send(query.with("If-None-Match", state.tag())).status()).isEqualTo(200);
    assertThat(send(query.with("If-Match", state.tag())).status()).isEqualTo(412);
  }

  @Test
  void aWriteAcceptsTheTagOfAQuery() {
    State state = State.tagged();
    String tag = send(query(state)).field("ETag").orElseThrow();
    RawRequest put = RawRequest.of("PUT", "/query/" + state.id()).withText("new");
    assertThat(send(put.with("If-Match", tag)).status()).isEqualTo(200);
  }

  @Test
  void whereTheResultTellsTheTagTheSameResultHasTheSame() {
    State state = State.tagged();
    RawRequest query = RawRequest.of("QUERY", "/query-content/" + state.id());
    String tag = send(query.withText("same")).field("ETag").orElseThrow();
    assertThat(send(query.withText("SAME").with("If-None-Match", tag)).status()).isEqualTo(304);
    assertThat(send(query.withText("other").with("If-None-Match", tag)).status()).isEqualTo(200);
  }

  /** Whether an unknown method is safe is not known. */
  @Test
  void anUnknownMethodIsUnsafe() {
    State state = State.tagged();
    RawRequest search = RawRequest.of("SEARCH", "/query/" + state.id()).withText("q");
    assertThat(send(search.with("If-None-Match", state.tag())).status()).isEqualTo(412);
    assertThat(send(search.with("If-Match", state.tag())).status()).isEqualTo(200);
  }

  private static RawRequest query(State state) {
    return RawRequest.of("QUERY", "/query/" + state.id()).withText("select 1");
  }
}
