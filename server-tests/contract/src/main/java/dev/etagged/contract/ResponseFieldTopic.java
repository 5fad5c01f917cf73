package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110 sections 15.4.5 and 15.5.13: what a 200, a 304 and a 412 say of the representation. */
abstract class ResponseFieldTopic extends Topic {

  private static final String LAST_MODIFIED = "Thu, 29 Feb 2024 12:00:00 GMT";

  ResponseFieldTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @Test
  void okHasAllOfThemOnce() {
    RawResponse response = send(get(State.tagged()));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.fields("ETag")).hasSize(1);
    assertThat(response.fields("Last-Modified")).containsExactly(LAST_MODIFIED);
    assertThat(response.fields("Cache-Control")).containsExactly("private, max-age=60");
    assertThat(vary(response)).containsExactlyInAnyOrder("Accept", "Accept-Language");
    assertThat(response.body()).isEqualTo("content");
  }

  @Test
  void notModifiedRepeatsThoseOfTheOk() {
    State state = State.tagged();
    RawResponse ok = send(get(state));
    RawResponse notModified =
        send(get(state).with("If-None-Match", ok.field("ETag").orElseThrow()));
    assertThat(notModified.status()).isEqualTo(304);
    for (String field : List.of("ETag", "Last-Modified", "Cache-Control", "Vary")) {
      assertThat(notModified.fields(field)).as(field).isEqualTo(ok.fields(field));
    }
    assertThat(notModified.wireSize()).isLessThan(ok.wireSize());
  }

  /** RFC 9110 section 5.6.7: a sender's date has one form; any other text is no date. */
  @ParameterizedTest
  @CsvSource({
    "Thu%2C+29+Feb+2024+12%3A00%3A00+GMT, 304",
    "Thursday%2C+29-Feb-24+12%3A00%3A00+GMT, 200",
    "yesterday, 200",
    "1709208000, 200",
    "'', 200",
  })
  void dateThatTheMethodWritesAsATextIsReadOrNoDate(String text, int status) {
    RawRequest get =
        RawRequest.get("/on-response/%s/date-text?date=%s".formatted(State.tagged().id(), text));
    assertThat(send(get).status()).isEqualTo(200);
    assertThat(send(get.with("If-Modified-Since", "Sun, 22 Nov 2026 12:00:00 GMT")).status())
        .isEqualTo(status);
  }

  @Test
  void notModifiedHasNoContentAndNothingAboutContent() {
    State state = State.tagged();
    RawResponse response = send(get(state).with("If-None-Match", "*"));
    assertThat(response.status()).isEqualTo(304);
    assertThat(response.fields("Content-Type")).isEmpty();
    assertThat(response.fields("Content-Length")).isSubsetOf("0", "7");
    assertThat(response.fields("Transfer-Encoding")).isEmpty();
  }

  @Test
  void anotherValueOfASelectingFieldSelectsAnotherRepresentation() {
    State state = State.tagged();
    String german = send(get(state).with("Accept-Language", "de")).field("ETag").orElseThrow();
    RawResponse english =
        send(get(state).with("Accept-Language", "en").with("If-None-Match", german));
    assertThat(english.status()).isEqualTo(200);
    assertThat(english.field("ETag")).isPresent().isNotEqualTo(german);
    assertThat(
            send(get(state).with("Accept-Language", "de").with("If-None-Match", german)).status())
        .isEqualTo(304);
  }

  @Test
  void declaredAcceptTellsMediaTypesApart() {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/negotiated/" + state.id());
    RawResponse plain = send(get.with("Accept", "text/plain"));
    assertThat(vary(plain)).containsExactly("Accept");
    String tag = plain.field("ETag").orElseThrow();
    RawResponse markdown = send(get.with("Accept", "text/markdown").with("If-None-Match", tag));
    assertThat(markdown.status()).isEqualTo(200);
    assertThat(markdown.body()).isEqualTo("*content*");
    assertThat(markdown.field("ETag")).isPresent().isNotEqualTo(plain.field("ETag"));
    assertThat(send(get.with("Accept", "text/plain").with("If-None-Match", tag)).status())
        .isEqualTo(304);
  }

  @Test
  void aWriteAcceptsTheTagOfWhicheverRepresentationWasRead() {
    State state = State.tagged();
    String german = send(get(state).with("Accept-Language", "de")).field("ETag").orElseThrow();
    assertThat(send(put(state).with("If-Match", german)).status()).isEqualTo(200);
    assertThat(deeds(state).performed()).isEqualTo(2);
  }

  @Test
  void failedPreconditionNamesTheCurrentTagInAProblem() {
    State state = State.tagged();
    RawResponse response = send(put(state).with("If-Match", "\"other\""));
    assertThat(response.status()).isEqualTo(412);
    assertThat(response.fields("ETag")).containsExactly(state.tag());
    assertThat(response.fields("Last-Modified")).containsExactly(LAST_MODIFIED);
    assertThat(response.field("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(response.field("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(response.body())
        .contains("\"status\":412", "\"etag\":\"" + state.tag().replace("\"", "\\\"") + "\"");
    assertThat(deeds(state).performed()).isZero();
  }

  @Test
  void failedPreconditionOfAReadNamesTheCurrentTagToo() {
    State state = State.tagged();
    String tag = send(get(state)).field("ETag").orElseThrow();
    RawResponse response = send(get(state).with("If-Match", "\"other\""));
    assertThat(response.status()).isEqualTo(412);
    assertThat(response.fields("ETag")).containsExactly(tag);
    assertThat(vary(response)).containsExactlyInAnyOrder("Accept", "Accept-Language");
  }

  @Test
  void headHasTheFieldsOfTheGet() {
    State state = State.tagged();
    RawResponse get = send(get(state));
    RawResponse head = send(RawRequest.of("HEAD", "/fields/" + state.id()));
    assertThat(head.status()).isEqualTo(200);
    for (String field : List.of("ETag", "Last-Modified", "Cache-Control", "Vary")) {
      assertThat(head.fields(field)).as(field).isEqualTo(get.fields(field));
    }
  }

  @Test
  void theMethodsOwnCacheControlStaysAndItsVaryIsCompleted() {
    RawResponse response = send(RawRequest.get("/fields/" + State.tagged().id() + "/own"));
    assertThat(response.fields("Cache-Control")).containsExactly("no-cache");
    assertThat(response.fields("Vary")).hasSize(1);
    assertThat(vary(response)).containsExactlyInAnyOrder("Origin", "Accept-Language");
  }

  @Test
  void theInstanceThatIsSentTellsItsOwnTag() {
    State state = State.tagged();
    RawResponse response = send(RawRequest.get("/notes/" + state.id()));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("ETag").orElseThrow()).isNotEqualTo(state.tag());
  }

  @Test
  void aWriteIsAnsweredWithTheTagOfTheInstanceItReturned() {
    for (String path : List.of("", "/in-response")) {
      State before = State.tagged();
      State after = State.tagged();
      RawResponse response =
          send(
              RawRequest.of("PUT", "/notes/" + before.id() + path)
                  .with("If-Match", before.tag())
                  .withText(after.id()));
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.fields("ETag")).containsExactly(after.tag());
    }
  }

  @Test
  void theValidatorsOfTheMethodsOwnResponseAreTyped() {
    String path = "/on-response/" + State.tagged().id() + "/entity-tag";
    assertThat(send(RawRequest.get(path)).fields("ETag")).containsExactly("W/\"typed\"");
    assertThat(send(RawRequest.get(path).with("If-None-Match", "\"typed\"")).status())
        .isEqualTo(304);
    assertThat(send(RawRequest.get(path).with("If-Modified-Since", LAST_MODIFIED)).status())
        .isEqualTo(304);
  }

  private static RawRequest get(State state) {
    return RawRequest.get("/fields/" + state.id());
  }

  private static RawRequest put(State state) {
    return RawRequest.of("PUT", "/fields/" + state.id()).withText("new");
  }

  private static List<String> vary(RawResponse response) {
    return List.of(response.field("Vary").orElseThrow().split("\\s*,\\s*"));
  }
}
