package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.PostgresDatabase;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that is killed in the middle of writes loses nothing that it has acknowledged. */
final class KilledNodeIT {
  private static final int OF_EACH_KIND = 4;
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 150;
  private static final List<String> UNTOUCHED =
      List.of(
          "/api/config",
          "/api/articles/the-request-that-says-do-not-bother",
          "/api/articles/the-request-that-says-do-not-bother/comments",
          "/api/report");

  private static final List<String> COLLECTIONS = List.of("/api/articles", "/api/files");

  private final Path directory = BuiltExample.directory("killed-node");
  private final ExecutorService clients = Executors.newCachedThreadPool();
  private final List<AutoCloseable> started = new ArrayList<>();
  private PostgresDatabase database;
  private RunningServer doomed;
  private ExampleClient witness;

  @BeforeEach
  void startTwoNodes() {
    database = PostgresDatabase.start(directory);
    started.add(database);
    doomed = start(0);
    witness = new ExampleClient(start(0).uri());
  }

  @AfterEach
  void endAll() throws Exception {
    clients.shutdownNow();
    for (int last = started.size() - 1; last >= 0; last--) {
      started.get(last).close();
    }
  }

  @Test
  void whatWasAcknowledgedIsThereAsAWholeAndHasItsTag() throws Exception {
    ExampleClient victim = new ExampleClient(doomed.uri());
    List<WrittenResource> resources = WrittenResource.ofEveryKind("killed", OF_EACH_KIND, victim);
    Map<String, String> before = tags(victim, UNTOUCHED.stream());

    killWhileWriting(victim, resources);

    ExampleClient restarted = new ExampleClient(start(victim.port()).uri());
    resources.forEach(resource -> resource.assertIntactOn(witness));
    resources.forEach(resource -> resource.assertIntactOn(restarted));
    assertThat(tags(restarted, UNTOUCHED.stream())).isEqualTo(before);
    assertSameOn(restarted, UNTOUCHED.stream());
    assertSameOn(restarted, COLLECTIONS.stream());
    assertSameOn(restarted, resources.stream().map(WrittenResource::path));
    assertThat(WrittenResource.ofEveryKind("afterwards", 1, restarted))
        .allMatch(resource -> resource.advance(restarted));
  }

  private void killWhileWriting(ExampleClient victim, List<WrittenResource> resources)
      throws Exception {
    LongAdder acknowledged = new LongAdder();
    List<Future<?>> writers = new ArrayList<>();
    for (WrittenResource resource : resources) {
      writers.add(clients.submit(() -> writeUntilKilled(resource, victim, acknowledged)));
    }
    while (acknowledged.sum() < ACKNOWLEDGED_BEFORE_THE_KILL
        && writers.stream().noneMatch(Future::isDone)) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    doomed.kill();
    for (Future<?> writer : writers) {
      writer.get();
    }
    assertThat(resources).flatExtracting(WrittenResource::refusals).isEmpty();
    assertThat(acknowledged.sum()).isGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
  }

  private static void writeUntilKilled(
      WrittenResource resource, ExampleClient node, LongAdder acknowledged) {
    try {
      while (resource.advance(node)) {
        acknowledged.increment();
      }
    } catch (UncheckedIOException killed) {
      // The write that was under way may be there or not.
      return;
    }
  }

  /** Tag and content are those of the other node, which the restarted one validates. */
  private void assertSameOn(ExampleClient restarted, Stream<String> paths) {
    assertThat(paths)
        .allSatisfy(
            path -> {
              RawResponse expected = witness.send("GET", path);
              RawResponse actual = restarted.send("GET", path);
              assertThat(actual.field("ETag")).isPresent().isEqualTo(expected.field("ETag"));
              assertThat(actual.body()).isEqualTo(expected.body());
              String condition = "If-None-Match: " + expected.field("ETag").orElseThrow();
              assertThat(restarted.send("GET", path, condition).status()).isEqualTo(304);
            });
  }

  private static Map<String, String> tags(ExampleClient node, Stream<String> paths) {
    return paths.collect(Collectors.toMap(Function.identity(), node::tag));
  }

  private RunningServer start(int port) {
    RunningServer server =
        ExampleServer.start(
            BuiltExample.server(),
            BuiltExample.war(),
            port,
            directory,
            new ProcessSettings(database.settings(), List.of()));
    started.add(server);
    return server;
  }
}
