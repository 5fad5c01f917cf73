package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110 sections 8.8.3.3 and 12.5: representations of one state have tags of their own. */
abstract class VariantTopic extends Topic {

  VariantTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest(name = "12.5.1: {0} selects {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json                                  | json",
        "text/markdown                                     | markdown",
        "text/csv                                          | csv",
        "text/*                                            | markdown",
        "text/markdown;q=0.5, application/json             | json",
        "application/json;q=0.5, text/markdown             | markdown",
        "text/html, text/markdown;q=0.9, */*;q=0.1         | markdown",
        "application/json;q=0, text/markdown               | markdown",
        "APPLICATION/JSON                                  | json",
        "application/json;charset=utf-8                    | json",
        "text/markdown , text/html                         | markdown",
      })
  void theSelectedMediaTypeIsInTheTag(String accept, String label) {
    State state = State.tagged();
    RawRequest get = get(state).with("Accept", accept);
    RawResponse ok = send(get);
    assertThat(ok.status()).isEqualTo(200);
    assertThat(subtype(ok)).isEqualTo(label);
    assertThat(ok.fields("ETag")).containsExactly(tagOf(state, label));
    RawResponse notModified = send(get.with("If-None-Match", tagOf(state, label)));
    assertThat(notModified.status()).isEqualTo(304);
    assertThat(notModified.fields("ETag")).containsExactly(tagOf(state, label));
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  @ParameterizedTest(name = "12.5.1: between equals the runtime may choose ({0})")
  @CsvSource(
      delimiter = '|',
      value = {"*/*", "application/json, text/markdown", "text/markdown, application/json", "-"})
  void whicheverIsChosenIsInTheTag(String accept) {
    State state = State.tagged();
    RawRequest get = accept.equals("-") ? get(state) : get(state).with("Accept", accept);
    RawResponse ok = send(get);
    String label = subtype(ok);
    assertThat(ok.fields("ETag")).containsExactly(tagOf(state, label));
    RawResponse notModified = send(get.with("If-None-Match", tagOf(state, label)));
    assertThat(notModified.status()).isEqualTo(304);
    assertThat(notModified.fields("ETag")).containsExactly(tagOf(state, label));
  }

  /** 8.3.2, 8.8.1: some runtimes code the text anew, and no two octets are then the same. */
  @ParameterizedTest(name = "8.8.1: {0} has no tag")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json;charset=utf-16             | json",
        "text/markdown;charset=ISO-8859-1, */*;q=0.1 | markdown",
      })
  void textInACharsetThatIsAskedForHasNoTag(String accept, String label) {
    State state = State.tagged();
    RawRequest get = get(state).with("Accept", accept);
    for (RawResponse response :
        List.of(send(get), send(get.with("If-None-Match", tagOf(state, label))))) {
      assertThat(response.status()).as("%s", response).isEqualTo(200);
      assertThat(subtype(response)).isEqualTo(label);
      assertThat(response.fields("ETag")).isEmpty();
    }
  }

  @ParameterizedTest(name = "13.1.2: the tag of {0} is not that of {1}")
  @CsvSource({
    "application/json, text/markdown, json",
    "text/markdown, application/json, markdown",
    "text/csv, text/markdown, csv",
  })
  void tagOfAnotherMediaTypeDoesNotMatch(String stored, String wanted, String storedLabel) {
    State state = State.tagged();
    RawResponse response =
        send(get(state).with("Accept", wanted).with("If-None-Match", tagOf(state, storedLabel)));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("Content-Type").orElseThrow()).startsWith(wanted);
    assertThat(
            send(get(state).with("Accept", stored).with("If-None-Match", tagOf(state, storedLabel)))
                .status())
        .isEqualTo(304);
  }

  @ParameterizedTest(name = "12.5.1: tag and media type agree, whatever precedence is: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json;q=0.1, */*;q=0.5, text/csv;q=0.2",
        "text/*;q=0.9, text/markdown;q=0.1, application/json;q=0.5",
        "*/*;q=0.1, text/csv",
        "text/markdown;level=1, */*;q=0.1",
      })
  void tagAgreesWithTheMediaType(String accept) {
    State state = State.tagged();
    RawResponse ok = send(get(state).with("Accept", accept));
    assertThat(ok.fields("ETag")).containsExactly(tagOf(state, subtype(ok)));
  }

  /** So that a write, which knows of no choice, is answered with a tag that a read knows. */
  @Test
  void theTagOfTheStateIsThatOfTheFirstMediaType() {
    State state = State.tagged();
    RawRequest get = get(state).with("If-None-Match", state.tag());
    assertThat(send(get.with("Accept", "application/json")).status()).isEqualTo(304);
    assertThat(send(get.with("Accept", "text/markdown")).status()).isEqualTo(200);
  }

  @Test
  void ofSeveralStoredRepresentationsTheSelectedOneIsNamed() {
    State state = State.tagged();
    RawResponse response =
        send(
            get(state)
                .with("Accept", "text/markdown")
                .with("If-None-Match", tagOf(state, "json") + ", " + tagOf(state, "markdown")));
    assertThat(response.status()).isEqualTo(304);
    assertThat(response.fields("ETag")).containsExactly(tagOf(state, "markdown"));
  }

  @Test
  void varyIsTheSameOnAllAnswers() {
    State state = State.tagged();
    RawRequest get = get(state).with("Accept", "text/markdown");
    assertThat(send(get).fields("Vary")).containsExactly("Accept");
    assertThat(send(get.with("If-None-Match", "*")).fields("Vary")).containsExactly("Accept");
    RawResponse failed = send(get.with("If-Match", "\"other\""));
    assertThat(failed.status()).isEqualTo(412);
    assertThat(failed.fields("Vary")).containsExactly("Accept");
    assertThat(failed.fields("ETag")).containsExactly(tagOf(state, "markdown"));
  }

  @Test
  void tagNamesWhatIsReallySent() {
    State state = State.tagged();
    RawRequest get =
        RawRequest.get("/variants/" + state.id() + "/overriding").with("Accept", "text/markdown");
    RawResponse ok = send(get);
    assertThat(ok.field("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(ok.fields("ETag")).containsExactly(tagOf(state, "csv"));
    assertThat(send(get.with("If-None-Match", tagOf(state, "csv"))).status()).isEqualTo(304);
    assertThat(send(get.with("If-None-Match", tagOf(state, "markdown"))).status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "13.1.1: a write with the tag of {0}")
  @CsvSource({"json", "markdown", "csv", "markdown.gzip", "json.br", "json.pt_br", "VAbCdEf_-"})
  void aWriteComparesTheState(String label) {
    State state = State.tagged();
    RawRequest put = RawRequest.of("PUT", "/variants/" + state.id()).withText("new");
    assertThat(send(put.with("If-Match", labelled(state, label))).status()).isEqualTo(200);
    assertThat(send(put.with("If-Match", labelled(State.tagged(), label))).status()).isEqualTo(412);
    assertThat(send(put.with("If-None-Match", labelled(state, label))).status()).isEqualTo(412);
  }

  @ParameterizedTest(name = "12.5.4: Accept-Language: {0} is as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "de             | DE",
        "de, en;q=0.5   | de,en;q=0.3",
        "en;q=0.5, de   | de, en;q=0.1",
        "de-CH          | de-ch;q=0.7",
      })
  void clientsThatAskForTheSameLanguagesShareTags(String one, String other) {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/variants/" + state.id() + "/languages");
    String tag = send(get.with("Accept-Language", one)).field("ETag").orElseThrow();
    RawResponse response = send(get.with("Accept-Language", other).with("If-None-Match", tag));
    assertThat(response.status()).isEqualTo(304);
    assertThat(response.fields("Vary")).containsExactly("Accept-Language");
    assertThat(send(get.with("Accept-Language", "fr").with("If-None-Match", tag)).status())
        .isEqualTo(200);
  }

  @Test
  void oneLanguageIsReadable() {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/variants/" + state.id() + "/languages");
    assertThat(send(get.with("Accept-Language", "de-CH")).fields("ETag"))
        .containsExactly(labelled(state, "de_ch"));
  }

  @Test
  void renderedContentIsInTheLanguageThatItSaysItHas() {
    RawRequest get = RawRequest.get("/rendered").with("Accept", "text/markdown");
    RawResponse german = send(get.with("Accept-Language", "de, en;q=0.5"));
    String tag = german.field("ETag").orElseThrow();
    assertThat(tag).endsWith("~markdown.de\"");
    assertThat(vary(german)).containsExactlyInAnyOrder("Accept", "Accept-Language");
    RawResponse notModified =
        send(get.with("Accept-Language", "de-AT,de;q=0.8").with("If-None-Match", tag));
    assertThat(notModified.status()).isEqualTo(304);
    assertThat(vary(notModified)).containsExactlyInAnyOrder("Accept", "Accept-Language");
    RawResponse english = send(get.with("Accept-Language", "en").with("If-None-Match", tag));
    assertThat(english.status()).isEqualTo(200);
    assertThat(english.field("ETag").orElseThrow()).endsWith("~markdown.en\"");
  }

  @Test
  void whoAsksIsInTheTagButNotInClear() {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/personal/" + state.id());
    RawResponse alice = send(get.with("Authorization", "alice"));
    String tag = alice.field("ETag").orElseThrow();
    assertThat(alice.body()).isEqualTo("alice");
    assertThat(tag).doesNotContain("alice");
    assertThat(alice.fields("Cache-Control")).containsExactly("private");
    assertThat(vary(alice)).containsExactlyInAnyOrder("Authorization", "Cookie");
    RawResponse again = send(get.with("Authorization", "alice").with("If-None-Match", tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.fields("Cache-Control")).containsExactly("private");
    assertThat(vary(again)).containsExactlyInAnyOrder("Authorization", "Cookie");
    assertThat(send(get.with("Authorization", "bob").with("If-None-Match", tag)).body())
        .isEqualTo("bob");
    assertThat(send(get.with("If-None-Match", tag)).body()).isEqualTo("nobody");
  }

  @Test
  void declaredCacheControlStaysForWhatDependsOnWhoAsks() {
    RawResponse response = send(RawRequest.get("/personal/" + State.tagged().id() + "/shared"));
    assertThat(response.fields("Cache-Control")).containsExactly("private, max-age=60");
  }

  private static RawRequest get(State state) {
    return RawRequest.get("/variants/" + state.id());
  }

  /** The media type that the method names first has no label. */
  private static String tagOf(State state, String label) {
    return label.equals("json") ? state.tag() : labelled(state, label);
  }

  private static String labelled(State state, String label) {
    return "\"" + state.tag().replace("\"", "") + "~" + label + "\"";
  }

  private static String subtype(RawResponse response) {
    String contentType = response.field("Content-Type").orElseThrow();
    return contentType.split("[/;]", -1)[1].toLowerCase(Locale.ROOT);
  }

  private static Set<String> vary(RawResponse response) {
    return Set.copyOf(List.of(response.field("Vary").orElseThrow().split("\\s*,\\s*")));
  }
}
