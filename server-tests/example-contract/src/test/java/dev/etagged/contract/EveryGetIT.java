package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.contract.Replacement.Outcome;
import dev.etagged.launcher.RunningServer;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RFC 9110 section 15.4.5 on each resource of the example: a 304 says what the 200 says that it
 * replaces, or a cache would keep neither.
 */
@ExtendWith(ExampleOnServer.class)
@TestInstance(Lifecycle.PER_CLASS)
final class EveryGetIT {
  private static final String ARTICLE = "/api/articles/bytes-on-the-wire";
  static final List<String> FILES = List.of("/api/files/every-get.txt", "/api/files/every-get.gz");
  private static final String METRICS = "/api/metrics";
  private static final String NODE = "/api/node";

  static final Map<String, List<String>> TARGETS =
      Map.of(
          "/api/articles",
          List.of("/api/articles", "/api/articles?tag=http&size=2"),
          "/api/articles/{slug}",
          List.of(ARTICLE),
          "/api/articles/{slug}/comments",
          List.of(ARTICLE + "/comments"),
          "/api/config",
          List.of("/api/config"),
          "/api/files",
          List.of("/api/files"),
          "/api/files/{name}",
          FILES,
          METRICS,
          List.of(METRICS),
          NODE,
          List.of(NODE),
          "/api/report",
          List.of("/api/report", "/api/report?lines=7"));

  static final List<String> ACCEPTED =
      List.of(
          "application/json, */*;q=0.1",
          "application/json, text/plain, */*",
          "text/markdown;q=0.5, */*");

  static final List<String> CODINGS =
      List.of("gzip", "gzip, deflate, br", "identity", "gzip;q=0.5, identity", "*", "");

  private final ServerUnderTest server;

  EveryGetIT(RunningServer server) {
    this.server = ServerUnderTest.at(server.uri());
  }

  /** Their dates are sent once the second is over. */
  @BeforeAll
  void writeTheFiles() throws InterruptedException {
    for (String file : FILES) {
      server.exchange(RawRequest.of("PUT", file).withText("line\n".repeat(2000)));
    }
    Thread.sleep(2000);
  }

  static Stream<Arguments> reads() {
    return TARGETS.values().stream()
        .flatMap(Collection::stream)
        .flatMap(target -> CODINGS.stream().map(coding -> Arguments.of(target, coding)));
  }

  @Test
  void noResourceIsForgotten() throws IOException {
    assertThat(GetPaths.ofArchive(BuiltExample.war()))
        .containsExactlyInAnyOrderElementsOf(TARGETS.keySet());
  }

  @ParameterizedTest(name = "{0}, Accept-Encoding: {1}")
  @MethodSource("reads")
  void notModifiedSaysWhatThe200Says(String target, String coding) {
    for (String accepted : ACCEPTED) {
      RawRequest get =
          RawRequest.get(target).with("Accept", accepted).with("Accept-Encoding", coding);
      assertThat(new Replacement(server::exchange).of(get))
          .isEqualTo(
              target.equals(NODE) || target.equals(METRICS)
                  ? Outcome.WITHOUT_VALIDATOR
                  : Outcome.REPLACED);
    }
  }
}
