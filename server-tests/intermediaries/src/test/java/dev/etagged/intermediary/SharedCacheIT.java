package dev.etagged.intermediary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.Cluster;
import dev.etagged.launcher.ProcessSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a session got through nginx is not what a client without a session gets from it. */
@TestInstance(Lifecycle.PER_CLASS)
final class SharedCacheIT {
  private static final String MEMBERS = "/api/members";

  @AutoClose private Cluster cluster;
  @AutoClose private Nginx nginx;
  @AutoClose private Nginx heedless;

  @BeforeAll
  void start() throws IOException {
    Path directory = ExampleNodes.runDirectory().resolve("members");
    Path war = ExampleNodes.warWith(directory, MembersResource.class);
    cluster =
        Cluster.start(
            List.of(new Cluster.Node(ExampleNodes.server(), ProcessSettings.NONE)),
            war,
            0,
            directory);
    URI example = cluster.uris().get(0);
    nginx = Nginx.start(example, "nginx-members");
    heedless =
        Nginx.start(example, "nginx-heedless", storing -> storing.replace(" $http_cookie", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "'', X-None: none",
    "'', If-None-Match: *",
    "'', 'If-None-Match: \"constant\"'",
    "'', 'If-Match: \"other\"'",
    "/declared, X-None: none",
    "/declared, If-None-Match: *",
    "/declared, 'If-None-Match: \"constant\"'",
    "/declared, 'If-Match: \"other\"'",
    "/careless, X-None: none",
  })
  void clientWithoutASessionIsRefused(String path, String field) {
    for (int i = 0; i < 3; i++) {
      assertMemberReads(nginx, MEMBERS + path);
      HttpResponse<byte[]> refused = nginx.caching().get(MEMBERS + path, field);

      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.headers().firstValue("ETag")).isEmpty();
      assertThat(Client.text(refused)).doesNotContain(MembersResource.CONTENT);
    }
  }

  /** Without the cookies in the configuration, what the library gives as a default is enough. */
  @Test
  void defaultIsNotStored() {
    assertMemberReads(heedless, MEMBERS);

    assertThat(heedless.caching().get(MEMBERS).statusCode()).isEqualTo(403);
  }

  /** Without them, evaluation at the invocation is enough, though it is stored. */
  @Test
  void refusalIsNotReplacedByWhatIsStored() {
    assertMemberReads(heedless, MEMBERS + "/declared");

    assertThat(heedless.caching().get(MEMBERS + "/declared").statusCode()).isEqualTo(403);
  }

  /** The control of this test: what the library and the recipe keep from happening. */
  @Test
  void everybodyWouldGetWhatIsStoredAndRevalidatedForEverybody() {
    assertMemberReads(heedless, MEMBERS + "/careless");

    HttpResponse<byte[]> leaked = heedless.caching().get(MEMBERS + "/careless");
    assertThat(leaked.statusCode()).isEqualTo(200);
    assertThat(Client.text(leaked)).isEqualTo(MembersResource.CONTENT);
  }

  private static void assertMemberReads(Nginx front, String path) {
    String cookie =
        front
            .passing()
            .send("POST", MEMBERS)
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .split(";", 2)[0];
    HttpResponse<byte[]> read = front.caching().get(path, "Cookie: " + cookie);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(Client.text(read)).isEqualTo(MembersResource.CONTENT);
  }
}
