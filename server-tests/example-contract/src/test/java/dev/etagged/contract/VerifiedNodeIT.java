package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example with {@code etagged.verify-not-modified}: no tag of it misses a change. */
final class VerifiedNodeIT {
  private static final Map<String, String> SETTINGS =
      Map.of("ETAGGED_VERIFY_NOT_MODIFIED", "true", "ETAGGED_REPORT", "true");

  @Test
  void noTagOfTheExampleMissesAChange() throws IOException {
    try (RunningServer server =
        ExampleServer.start(
            BuiltExample.server(),
            BuiltExample.war(),
            0,
            BuiltExample.directory("verified"),
            new ProcessSettings(SETTINGS, List.of()))) {
      ServerUnderTest client = ServerUnderTest.at(server.uri());
      readAll(client);
      write(client, new ExampleClient(server.uri()));
      readAll(client);

      String log = new String(Files.readAllBytes(server.log()), StandardCharsets.ISO_8859_1);
      assertThat(log)
          .contains("etagged.verify-not-modified is on")
          .contains("annotated methods:")
          .contains("GET articles/{slug}")
          .doesNotContain("was sent with the content", "where a 304 would have been sent");
    }
  }

  /** Each resource in each of its representations, with what the first answer said. */
  private static void readAll(ServerUnderTest client) {
    for (String file : EveryGetIT.FILES) {
      client.exchange(RawRequest.of("PUT", file).withText("line\n".repeat(2000)));
    }
    for (List<String> targets : EveryGetIT.TARGETS.values()) {
      for (String target : targets) {
        readAll(client, target);
      }
    }
  }

  private static void readAll(ServerUnderTest client, String target) {
    for (String accepted : EveryGetIT.ACCEPTED) {
      for (String coding : EveryGetIT.CODINGS) {
        RawRequest get =
            RawRequest.get(target).with("Accept", accepted).with("Accept-Encoding", coding);
        client
            .exchange(get)
            .field("ETag")
            .ifPresent(
                tag ->
                    assertThat(client.exchange(get.with("If-None-Match", tag)).status())
                        .as("%s", get)
                        .isEqualTo(304));
      }
    }
  }

  private static void write(ServerUnderTest client, ExampleClient node) {
    WrittenComments comments = WrittenComments.on("verified", node);
    for (int state = 1; state <= 3; state++) {
      assertThat(comments.write(node, state, "").status()).isEqualTo(201);
      readAll(client, "/api/articles");
      readAll(client, "/api/articles/verified");
      readAll(client, "/api/articles/verified/comments");
    }
  }
}
