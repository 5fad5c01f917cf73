package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * RFC 9110 sections 8.7, 8.8, 9.3.4 and 15.3.2: whose validators the answer to a write has. {@code
 * ID} is the target's last segment.
 */
abstract class WrittenTopic extends Topic {

  WrittenTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest(name = "{0} {1} {2}, Location {3}, Content-Location {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "written,         PUT,   200, -,              -",
        "written,         PATCH, 200, -,              -",
        "written,         POST,  200, -,              -",
        "written,         PUT,   201, -,              -",
        "written,         PUT,   201, /written/ID,    -",
        "written,         PUT,   201, written/ID,     -",
        "written,         PUT,   201, /written/./ID,  -",
        "written,         POST,  201, -,              -",
        "written,         PUT,   200, -,              /written/ID",
        "written,         PUT,   201, /written/ID,    /written/ID",
        "written-guarded, PUT,   200, -,              -",
        "written-guarded, PUT,   204, -,              -",
        "written-guarded, POST,  204, -,              -",
        "written-guarded, PUT,   201, /written-guarded/ID, -",
      })
  void theTagIsOfTheTarget(
      String path,
      String method,
      int status,
      @Nullable String location,
      @Nullable String contentLocation) {
    State state = State.tagged();
    RawResponse response = send(write(path, method, status, location, contentLocation, state));
    assertThat(response.status()).as("%s", response).isEqualTo(status);
    assertThat(response.fields("ETag")).containsExactly(state.tag());
    assertThat(response.fields("Last-Modified")).hasSize(1);
  }

  @ParameterizedTest(name = "{0} {1} {2}, Location {3}, Content-Location {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        // 15.3.2: the validators of what was created
        "written,         POST,  201, /written/ID/comments/1, -",
        "written,         POST,  201, /written/other,         -",
        "written,         POST,  201, comments/1,             -",
        "written,         POST,  201, http://elsewhere.example/written/ID, -",
        "written,         POST,  201, /written/ID?comment=1,  -",
        "written,         PUT,   201, /written/other,         -",
        "written-guarded, POST,  201, /written-guarded/ID/comments/1, -",
        "written-guarded, PATCH, 201, /other,                 -",
        // 8.7: what the content represents
        "written,         POST,  200, -,                      /written/ID/comments/1",
        "written,         PUT,   200, -,                      /reports/1",
        "written-guarded, POST,  204, -,                      /other",
        // 15.3.3: not done yet
        "written,         POST,  202, -,                      -",
        "written-guarded, PUT,   202, -,                      -",
        // about several resources
        "written,         POST,  207, -,                      -",
        // nothing is left to have them
        "written,         DELETE, 200, -,                     -",
        "written-guarded, DELETE, 204, -,                     -",
        "written-guarded, DELETE, 202, -,                     -",
        // 9.3.4: not the content that was sent
        "written-transformed, PUT, 200, -,                    -",
        "written-transformed, PUT, 201, /written-transformed/ID, -",
        "written-transformed, PUT, 204, -,                    -",
        // redirected: no success
        "written,         POST,  303, /written/ID,            -",
      })
  void thereIsNoneButTheMethodsOwn(
      String path,
      String method,
      int status,
      @Nullable String location,
      @Nullable String contentLocation) {
    RawRequest write = write(path, method, status, location, contentLocation, State.tagged());
    RawResponse response = send(write);
    assertThat(response.status()).as("%s", response).isEqualTo(status);
    assertThat(response.fields("ETag")).isEmpty();
    assertThat(response.fields("Last-Modified")).isEmpty();
    assertThat(send(write.with("Answer-ETag", "\"own\"")).fields("ETag"))
        .containsExactly("\"own\"");
  }

  @Test
  void whatWasSeenToBeWrittenBeatsWhatIsReturned() {
    State state = State.tagged();
    RawResponse response =
        send(
            RawRequest.of("PUT", "/tracked/merged/" + state.id())
                .with("If-Match", state.tag())
                .withText("new"));
    assertThat(response.status()).as("%s", response).isEqualTo(200);
    assertThat(response.fields("ETag")).containsExactly(TrackedResource.WRITTEN.toString());
  }

  @Test
  void whatIsReturnedHasNoTagOnceTheStateIsFoundToBeAnother() {
    State state = State.tagged();
    RawResponse response =
        send(
            RawRequest.of("PUT", "/tracked/unseen/returned/" + state.id())
                .with("If-Match", state.tag())
                .withText("new"));
    assertThat(response.status()).as("%s", response).isEqualTo(200);
    assertThat(response.fields("ETag")).isEmpty();
  }

  /**
   * RESTEasy lets a target pass that is no URI, and cannot say its own request's URI then.
   * Grizzly's container for Jersey fails on it by itself, whatever the method.
   */
  @ParameterizedTest
  @CsvSource({"PUT, 201", "PUT, 200", "PATCH, 200", "POST, 201"})
  void aTargetThatIsNoUriIsNamedByNothing(String method, int status) {
    State state = State.tagged();
    RawRequest right = write("written", method, status, "/written/ID", "/written/ID", state);
    String target = right.target() + ";x=[";
    assumeThat(send(RawRequest.of("GET", target)).status()).isLessThan(500);
    RawResponse response = send(new RawRequest(method, target, right.fieldLines(), right.body()));

    assertThat(response.status()).as("%s", response).isIn(status, 400, 404);
    if (response.status() == status) {
      assertThat(response.fields("ETag").size()).isLessThanOrEqualTo(1);
    }
  }

  /** What a GET of Location has. */
  @ParameterizedTest(name = "{0}, known by {1}")
  @CsvSource({
    "/created/items/ID,            Returned",
    "created/items/ID,             Returned",
    "/created/items/ID,            Seen",
    "/created/weak/ID,             Returned",
    "/created/variants/ID,         Seen",
  })
  void aCreationHasTheTagOfWhatWasCreated(String location, String knownBy) {
    State child = State.tagged();
    RawResponse created = send(creation(location, knownBy, child));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.fields("ETag")).hasSize(1);
    String path = "/" + location.replaceFirst("^/", "").replace("ID", child.id());
    RawResponse got = send(RawRequest.get(path));
    assertThat(got.fields("ETag")).isEqualTo(created.fields("ETag"));
    assertThat(got.fields("Last-Modified")).isEqualTo(created.fields("Last-Modified"));
  }

  @ParameterizedTest(name = "{0}, known by {1}")
  @CsvSource({
    "/created/items/other,                  Returned",
    "/created/items/other,                  Seen",
    "/created/items/ID?page=2,              Returned",
    "http://elsewhere.example/created/items/ID, Returned",
    "/created/items/ID/comments,            Returned",
    "/created/labelled/ID,                  Returned",
    "/created/unannotated/ID,               Returned",
    "/created/own-source/ID,                Returned",
    "/created/twice/ID,                     Seen",
    "/created/items/ID,                     Nothing",
    "/elsewhere/items/ID,                   Returned",
  })
  void aCreationHasNoneWhereItIsNotSureWhichAGetWouldHave(String location, String knownBy) {
    RawResponse created = send(creation(location, knownBy, State.tagged()));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.fields("ETag")).isEmpty();
    assertThat(created.fields("Last-Modified")).isEmpty();
  }

  private RawRequest creation(String location, String knownBy, State child) {
    return RawRequest.of("POST", "/created/by/" + State.tagged().id())
        .withText("new")
        .with("Answer-Location", ofServer(location).replace("ID", child.id()))
        .with("Answer-" + knownBy, child.id());
  }

  @Test
  void onlyPutSaysThatTheContentIsWhatWasSent() {
    State state = State.tagged();
    RawResponse response = send(write("written-transformed", "PATCH", 204, null, null, state));
    assertThat(response.fields("ETag")).containsExactly(state.tag());
  }

  /** A path that begins with a slash is one of the server, and not of the application. */
  private String ofServer(String location) {
    return location.startsWith("/") ? server().path() + location : location;
  }

  private RawRequest write(
      String path,
      String method,
      int status,
      @Nullable String location,
      @Nullable String contentLocation,
      State state) {
    RawRequest request =
        RawRequest.of(method, "/" + path + "/" + state.id())
            .with("Answer-Status", String.valueOf(status));
    if (location != null) {
      request = request.with("Answer-Location", ofServer(location).replace("ID", state.id()));
    }
    if (contentLocation != null) {
      request =
          request.with(
              "Answer-Content-Location", ofServer(contentLocation).replace("ID", state.id()));
    }
    return method.startsWith("P") ? request.withText("new") : request;
  }
}
