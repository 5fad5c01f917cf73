package dev.etagged.intermediary;

import static dev.etagged.intermediary.Client.GZIP;
import static dev.etagged.intermediary.Client.text;
import static dev.etagged.intermediary.FrontedResources.IDENTITY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.contract.GetPaths;
import dev.etagged.intermediary.RunningCache.Reply;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Caches of each make store what the example sends, and keep it: a 304 that said something else
 * than the 200 would make them fetch it again (RFC 9111 sections 4.3.3 and 4.3.4).
 */
@ExtendWith(ExampleNodes.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class RevalidatingCacheIT {
  private static final String JSON = "Accept: application/json";
  private static final String BROWSER = "Accept: application/json, text/plain, */*";
  private static final String MARKDOWN = "Accept: text/markdown";
  private static final String ANY = "Accept: */*";
  private static final String ARTICLE = "/api/articles/bytes-on-the-wire";
  private static final String FILES = "/api/files/";
  private static final String TAGGED = "/api/articles?tag=http&size=2";
  private static final String CONFIG = "/api/config";
  private static final String NODE = "/api/node";

  /** How each resource of the example is asked for. */
  private static final Map<String, List<List<String>>> ASKED =
      Map.of(
          "/api/articles",
          List.of(List.of("/api/articles", JSON), List.of(TAGGED, BROWSER)),
          "/api/articles/{slug}",
          List.of(List.of(ARTICLE, JSON), List.of(ARTICLE, BROWSER), List.of(ARTICLE, MARKDOWN)),
          "/api/articles/{slug}/comments",
          List.of(List.of(ARTICLE + "/comments", JSON)),
          CONFIG,
          List.of(List.of(CONFIG, JSON)),
          "/api/files",
          List.of(List.of("/api/files", JSON)),
          "/api/files/{name}",
          List.of(List.of(FILES + ".txt", ANY), List.of(FILES + ".gz", ANY)),
          NODE,
          List.of(List.of(NODE, JSON)),
          "/api/report",
          List.of(List.of("/api/report", ANY)));

  private static final AtomicInteger FILLS = new AtomicInteger();

  private final ExampleNodes nodes;
  private final Map<Cache, RunningCache> caches = new EnumMap<>(Cache.class);
  private RecordingOrigin origin;

  RevalidatingCacheIT(ExampleNodes nodes) {
    this.nodes = nodes;
  }

  @BeforeAll
  void start() throws IOException {
    origin = new RecordingOrigin(nodes.strict());
    for (Cache cache : Cache.values()) {
      caches.put(cache, cache.start(origin.port()));
    }
  }

  @AfterAll
  void stop() throws IOException {
    caches.values().forEach(RunningCache::close);
    origin.close();
  }

  static Stream<Arguments> stored() {
    return ASKED.values().stream()
        .flatMap(Collection::stream)
        .filter(resource -> !resource.get(0).equals(NODE))
        .flatMap(resource -> Stream.of(GZIP, IDENTITY).map(coding -> asked(resource, coding)))
        .flatMap(
            asked ->
                Stream.of(Cache.values())
                    .filter(cache -> cache.stores(asked.get(0)))
                    .filter(cache -> !cache.isShared() || !asked.get(0).equals(CONFIG))
                    .map(cache -> Arguments.of(cache, asked)));
  }

  private static List<String> asked(List<String> resource, String coding) {
    return List.of(resource.get(0), resource.get(1), coding);
  }

  @Test
  void noResourceIsForgotten() throws IOException {
    assertThat(GetPaths.ofArchive(ExampleNodes.war()))
        .containsExactlyInAnyOrderElementsOf(ASKED.keySet());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void stored(Cache cache, List<String> resource) throws InterruptedException {
    List<String> asked = fresh(cache, resource);
    String direct = text(new Client(nodes.strict()).get(asked.get(0), asked.get(1), asked.get(2)));
    origin.statuses();
    for (int i = 0; i < 4; i++) {
      Reply reply = get(cache, asked);

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.text()).isEqualTo(direct);
      Thread.sleep(10);
    }
    assertThat(origin.statuses()).containsExactly(200, 304, 304, 304);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPrivateIsNotShared(Cache cache) {
    List<String> asked = List.of(CONFIG, JSON, IDENTITY, "X-Cache: " + cache);
    origin.statuses();
    get(cache, asked);
    get(cache, asked);

    assertThat(origin.statuses()).startsWith(200).endsWith(cache.isShared() ? 200 : 304);
  }

  @ParameterizedTest
  @EnumSource
  void whatMustNotBeStoredIsNot(Cache cache) {
    List<String> asked = List.of(NODE, JSON);
    origin.statuses();
    get(cache, asked);
    get(cache, asked);

    assertThat(origin.statuses()).containsExactly(200, 200);
  }

  /** Each test has resources of its own; for mod_cache, Vary distinguishes them. */
  private List<String> fresh(Cache cache, List<String> asked) {
    String path = asked.get(0);
    int fill = FILLS.incrementAndGet();
    if (path.startsWith(FILES)) {
      String file = FILES + fill + path.substring(FILES.length());
      new Client(nodes.strict()).put(file, "text/plain", "line\n".repeat(2000));
      return List.of(file, asked.get(1), asked.get(2));
    }
    if (cache == Cache.MOD_CACHE) {
      return asked;
    }
    String query = (path.contains("?") ? "&" : "?") + "fill=" + fill;
    return List.of(path + query, asked.get(1), asked.get(2));
  }

  private Reply get(Cache cache, List<String> asked) {
    return requireNonNull(caches.get(cache))
        .get(asked.get(0), asked.stream().skip(1).toArray(String[]::new));
  }
}
