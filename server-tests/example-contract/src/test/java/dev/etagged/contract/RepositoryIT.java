package dev.etagged.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import dev.etagged.launcher.Servers;
import dev.etagged.probe.ContractArchive;
import dev.etagged.repository.Library;
import dev.etagged.repository.Manner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes through the Jakarta Data repositories that the server itself provides. */
@TestInstance(Lifecycle.PER_CLASS)
final class RepositoryIT {

  private static final int WRITERS = 4;
  private static final int ROUNDS = 10;

  private final ExecutorService clients = Executors.newFixedThreadPool(WRITERS);
  private @Nullable RunningServer running;
  private int novels;

  @BeforeAll
  void start() throws IOException {
    Path launcher = Path.of(System.getProperty("etagged.launcher.directory"));
    Path directory = Path.of(System.getProperty("etagged.run.directory")).resolve("repository");
    Path war =
        ContractArchive.writeWithRepositories(
            launcher.resolve("run").resolve("etag-example.war"), directory);
    running =
        ExampleServer.start(
            new Servers(launcher.resolve("servers")).named(System.getProperty("etagged.server")),
            war,
            Library.PATH,
            0,
            directory,
            ProcessSettings.NONE);
  }

  @AfterAll
  void end() {
    clients.shutdownNow();
    if (running != null) {
      running.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLoneWriterWithTheTagWrites(Manner manner) {
    String path = store(manner, 1);
    String before = tag(path);

    RawResponse written = put(path, before, "written");

    assertThat(written.status()).as("%s", written).isEqualTo(200);
    RawResponse stored = exchange(RawRequest.get(path));
    if (manner.isDeletion()) {
      assertThat(stored.status()).isEqualTo(404);
    } else {
      assertThat(stored.body()).isEqualTo("written");
      assertThat(stored.fields("ETag")).isNotEqualTo(List.of(before));
      assertThat(written.fields("ETag")).isEqualTo(stored.fields("ETag"));
      assertThat(put(path, before, "lost").status()).isEqualTo(412);
    }
  }

  /** Where all delete, the first one leaves nothing to lose: every other writer updates. */
  @ParameterizedTest
  @EnumSource
  void exactlyOneWriterWins(Manner manner) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String path = store(manner, WRITERS);
      String updated = manner.isDeletion() ? "/" + Manner.UPDATE + "/" + novels : path;
      String tag = tag(path);
      List<Future<RawResponse>> sent = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String own = writer % 2 == 0 ? path : updated;
        String title = "title " + writer;
        sent.add(clients.submit(() -> put(own, tag, title)));
      }
      List<RawResponse> answers = new ArrayList<>();
      for (Future<RawResponse> each : sent) {
        answers.add(each.get());
      }
      assertOneWon(answers);
    }
  }

  private static void assertOneWon(List<RawResponse> answers) {
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(loser -> assertThat(loser.status()).as("%s", loser).isEqualTo(412));
  }

  /** A new novel, whose writers wait for each other once their preconditions were evaluated. */
  private String store(Manner manner, int writers) {
    novels++;
    String path = "/" + manner + "/" + novels;
    RawRequest post = RawRequest.of("POST", path).with("Writers", String.valueOf(writers));
    assertThat(exchange(post.with("Content-Length", "0")).status()).isEqualTo(204);
    return path;
  }

  private String tag(String path) {
    return exchange(RawRequest.get(path)).fields("ETag").get(0);
  }

  private RawResponse put(String path, String tag, String title) {
    return exchange(
        RawRequest.of("PUT", path)
            .with("If-Match", tag)
            .with("Title", title)
            .with("Content-Length", "0"));
  }

  private RawResponse exchange(RawRequest request) {
    return ServerUnderTest.at(requireNonNull(running).uri()).exchange(request);
  }
}
