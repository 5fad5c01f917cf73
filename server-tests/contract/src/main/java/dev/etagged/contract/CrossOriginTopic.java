package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetch section 3.3 (CORS protocol): what a script of another origin may read and send. */
abstract class CrossOriginTopic {

  private static final String ORIGIN = "http://other.example";
  private static final String EXPOSED = "Access-Control-Expose-Headers";
  private static final String OWN = "ETag, Accept-Ranges, Content-Range, Server-Timing";

  private final Start start;

  CrossOriginTopic(Start start) {
    this.start = start;
  }

  @Test
  void fieldsAreExposedInEachAnswerWhoseOriginIsAllowed() throws Exception {
    State state = State.tagged();
    RawRequest get = allowed(RawRequest.get("/filtered/" + state.id()));
    RawRequest put = allowed(RawRequest.of("PUT", "/filtered/" + state.id()).withText("new"));
    RawRequest required = allowed(RawRequest.of("PUT", "/required/" + state.id()).withText("new"));
    RawRequest digested = allowed(RawRequest.get("/content/times/4?text=a"));
    try (ServerUnderTest server = start.start(new CrossOriginApplications.Exposing())) {
      requireExposed(server, 200, get);
      requireExposed(server, 200, allowed(RawRequest.of("HEAD", "/filtered/" + state.id())));
      requireExposed(server, 206, get.with("Range", "bytes=0-1"));
      requireExposed(server, 304, get.with("If-None-Match", state.tag()));
      requireExposed(server, 412, get.with("If-Match", "\"other\""));
      requireExposed(server, 412, put.with("If-Match", "\"other\""));
      requireExposed(server, 200, put.with("If-Match", state.tag()));
      requireExposed(server, 428, required);
      String tag = requireExposed(server, 200, digested).field("ETag").orElseThrow();
      requireExposed(server, 304, digested.with("If-None-Match", tag));
    }
  }

  private static RawResponse requireExposed(
      ServerUnderTest server, int status, RawRequest request) {
    RawResponse response = server.exchange(request);
    assertThat(response.status()).as("%s", response).isEqualTo(status);
    assertThat(response.field(EXPOSED)).as("%s", response).hasValue(OWN);
    return response;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Location              | Location, " + OWN,
        "etag, LOCATION        | etag, LOCATION, Accept-Ranges, Content-Range, Server-Timing",
        "*                     | *",
      })
  void namesThatTheApplicationExposesAreKept(String ofApplication, String together)
      throws Exception {
    State state = State.tagged();
    RawRequest get =
        allowed(RawRequest.get("/filtered/" + state.id()))
            .with(CrossOriginApplications.POLICY, EXPOSED + "=" + ofApplication);
    try (ServerUnderTest server = start.start(new CrossOriginApplications.Exposing())) {
      for (RawRequest request : List.of(get, get.with("If-None-Match", state.tag()))) {
        assertThat(server.exchange(request).field(EXPOSED)).hasValue(together);
      }
    }
  }

  /** Fetch: with credentials, {@code *} is a name like any other. */
  @Test
  void anyNameIsNoNameWhereCredentialsAreAllowed() throws Exception {
    RawRequest get =
        allowed(RawRequest.get("/filtered/" + State.tagged().id()))
            .with(CrossOriginApplications.POLICY, "Access-Control-Allow-Credentials=true")
            .with(CrossOriginApplications.POLICY, EXPOSED + "=*");
    try (ServerUnderTest server = start.start(new CrossOriginApplications.Exposing())) {
      assertThat(server.exchange(get).field(EXPOSED)).hasValue("*, " + OWN);
    }
  }

  @Test
  void policyMayRunBehindAllUsualFiltersAndSpellItsFieldsAnyHow() throws Exception {
    RawRequest get =
        RawRequest.get("/filtered/" + State.tagged().id())
            .with("Origin", ORIGIN)
            .with(CrossOriginApplications.POLICY, "access-control-allow-origin=*")
            .with(CrossOriginApplications.POLICY, "access-control-expose-headers=location");
    try (ServerUnderTest server =
        start.start(new CrossOriginApplications.ExposingBehindALatePolicy())) {
      assertThat(server.exchange(get).field(EXPOSED)).hasValue("location, " + OWN);
    }
  }

  @Test
  void nothingIsAddedWhereTheApplicationAllowsNoOrigin() throws Exception {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/filtered/" + state.id()).with("Origin", ORIGIN);
    try (ServerUnderTest server = start.start(new CrossOriginApplications.Exposing())) {
      for (RawRequest request : List.of(get, get.with("If-None-Match", state.tag()))) {
        RawResponse response = server.exchange(request);
        assertThat(response.fields(EXPOSED)).isEmpty();
        assertThat(response.fields("Access-Control-Allow-Origin")).isEmpty();
      }
      RawRequest unannotated = allowed(RawRequest.get("/unannotated"));
      assertThat(server.exchange(unannotated).fields(EXPOSED)).isEmpty();
    }
  }

  @Test
  void nothingIsAddedWithoutTheSetting() throws Exception {
    RawRequest get = allowed(RawRequest.get("/filtered/" + State.tagged().id()));
    try (ServerUnderTest server = start.start(new CrossOriginApplications.Silent())) {
      assertThat(server.exchange(get).fields(EXPOSED)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void preflightWithoutIfMatchIsWarnedOfOnce(boolean aborted) throws Exception {
    RawRequest preflight =
        preflight(aborted, "PUT", "content-type, if-match", "Content-Type, Authorization");
    try (LoggedMessages log = LoggedMessages.capture();
        ServerUnderTest server = start.start(new CrossOriginApplications.Silent())) {
      RawResponse response = server.exchange(preflight);
      server.exchange(preflight);

      assertThat(response.status()).isEqualTo(204);
      assertThat(response.fields(EXPOSED)).isEmpty();
      log.require(
          List.of(
              "StateResource.put",
              "allows PUT but not If-Match",
              "Access-Control-Allow-Headers: Content-Type, Authorization"));
      log.requireNoMore("If-Match");
    }
  }

  @ParameterizedTest(name = "{0}, asks for {1}, allows {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT    | if-match     | content-type, IF-MATCH",
        "PUT    | if-match     | *",
        "PUT    | content-type | content-type",
        "GET    | x-other      | x-other, x-more",
      })
  void preflightThatAllowsWhatIsNeededIsNotWarnedOf(String method, String asked, String allowed)
      throws Exception {
    try (LoggedMessages log = LoggedMessages.capture();
        ServerUnderTest server = start.start(new CrossOriginApplications.Silent())) {
      server.exchange(preflight(true, method, asked, allowed));
      // The library has had its turn once the second answer is there.
      server.exchange(preflight(true, "DELETE", "if-match", "x"));
      log.require(List.of("StateResource.delete", "allows DELETE but not If-Match"));
      log.requireNoMore("StateResource." + method.toLowerCase(java.util.Locale.ROOT));
    }
  }

  private static RawRequest preflight(
      boolean aborted, String method, String asked, String allowedFields) {
    RawRequest preflight =
        allowed(RawRequest.of("OPTIONS", "/filtered/" + State.tagged().id()))
            .with("Access-Control-Request-Method", method)
            .with("Access-Control-Request-Headers", asked)
            .with(CrossOriginApplications.POLICY, "Access-Control-Allow-Methods=GET, PUT, DELETE")
            .with(CrossOriginApplications.POLICY, "Access-Control-Allow-Headers=" + allowedFields);
    return aborted ? preflight.with(CrossOriginApplications.ABORT, "yes") : preflight;
  }

  private static RawRequest allowed(RawRequest request) {
    return request
        .with("Origin", ORIGIN)
        .with(CrossOriginApplications.POLICY, "Access-Control-Allow-Origin=" + ORIGIN);
  }
}
