package dev.etagged.intermediary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.intermediary.Versions.Holding;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RFC 9110 sections 13.1.1, 13.1.5 and 14: downloads of a file that is replaced at any moment. The
 * system property {@code etagged.seed} repeats the moments of an earlier run.
 */
@ExtendWith(ExampleNodes.Extension.class)
final class ResumeIT {
  private static final int ROUNDS = 5;
  private static final int LENGTH = 8 << 20;

  /** More than a server and the system hold for a client that takes nothing. */
  private static final int LENGTH_BEYOND_BUFFERS = 48 << 20;

  private static final int LONGEST_WAIT_MILLIS = 800;
  private static final long POLL_MILLIS = 5;
  private static final long SEED = Long.getLong("etagged.seed", System.currentTimeMillis());
  private static final String FILE = "/api/files/resumed.bin";
  private static final String TYPE = "application/octet-stream";

  private final Client example;
  private final Path directory;

  ResumeIT(ExampleNodes nodes, @TempDir Path directory) {
    this.example = new Client(nodes.strict());
    this.directory = directory;
  }

  /** When the file is replaced by the second version. */
  enum Change {
    NEVER,
    WHILE_INTERRUPTED,
    WHILE_RUNNING
  }

  /** One download; all that is random in it comes from the seed. */
  record Round(Downloader downloader, String field, Change change, long seed) {}

  static List<Round> rounds() {
    List<Round> rounds = new ArrayList<>();
    for (int number = 0; number < ROUNDS; number++) {
      for (Downloader downloader : Downloader.values()) {
        for (String field : List.of("If-Range", "If-Match")) {
          for (Change change : Change.values()) {
            rounds.add(new Round(downloader, field, change, SEED + number));
          }
        }
      }
    }
    return rounds;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rounds")
  void resumedFileIsNeverMixed(Round round) throws Exception {
    Random random = new Random(round.seed());
    Versions versions = Versions.random(random, LENGTH);
    Path file = directory.resolve("resumed.bin");
    String field = round.field() + ": " + put(versions.first());

    if (begin(round, field, file, random, versions) == 0) {
      assertThat(versions.holding(file)).isEqualTo(Holding.WHOLE_FIRST);
      return;
    }
    if (round.change() == Change.WHILE_INTERRUPTED) {
      put(versions.second());
    }
    Holding before = versions.holding(file);
    int resumed = round.downloader().start(example.uri(FILE), file, field).waitFor();

    requireNotMixed(round, resumed, before, versions.holding(file));
    if (round.change() == Change.NEVER) {
      assertThat(versions.holding(file)).isEqualTo(Holding.WHOLE_FIRST);
    } else {
      assertThat(resumed).isIn(round.downloader().failures());
      requireFreshDownload(round, versions, file);
    }
  }

  /** Downloads at a limited rate until some moment. */
  private int begin(Round round, String field, Path file, Random random, Versions versions)
      throws Exception {
    Process running = round.downloader().startSlowly(example.uri(FILE), file, field);
    try {
      awaitFirstOctets(running, file);
      running.waitFor(random.nextInt(LONGEST_WAIT_MILLIS), TimeUnit.MILLISECONDS);
      if (round.change() != Change.WHILE_RUNNING) {
        running.destroy();
        return running.waitFor();
      }
      put(versions.second());
      int exit = running.waitFor();
      requireNotMixed(round, exit, Holding.PART_OF_FIRST, versions.holding(file));
      return exit;
    } finally {
      running.destroyForcibly().waitFor();
    }
  }

  private static void awaitFirstOctets(Process running, Path file) throws Exception {
    while (running.isAlive() && (!Files.exists(file) || Files.size(file) == 0)) {
      running.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /**
   * A download that says it is complete is; one that fails says so, and leaves what was there.
   * aria2c writes at several places at once, so that what it has not completed has gaps.
   */
  private static void requireNotMixed(Round round, int exit, Holding before, Holding holding) {
    if (exit == 0) {
      assertThat(holding).isIn(Holding.WHOLE_FIRST, Holding.WHOLE_SECOND);
    } else {
      assertThat(exit).isIn(round.downloader().failures());
      if (round.downloader() == Downloader.CURL) {
        assertThat(holding).isEqualTo(before);
      }
    }
  }

  /** After the refusal, a client begins anew, under the tag that it is told then. */
  private void requireFreshDownload(Round round, Versions versions, Path file) throws Exception {
    Files.deleteIfExists(file);
    Files.deleteIfExists(Downloader.noteOn(file));
    String field = round.field() + ": " + Client.tag(example.send("HEAD", FILE));

    assertThat(round.downloader().start(example.uri(FILE), file, field).waitFor()).isZero();
    assertThat(versions.holding(file)).isEqualTo(Holding.WHOLE_SECOND);
  }

  private String put(byte[] content) {
    var written = example.put(FILE, TYPE, content);
    assertThat(written.statusCode()).isIn(201, 204);
    return Client.tag(written);
  }

  /** The client takes too little for the server to be done before the change. */
  @Test
  void transferOfWhatIsReplacedBreaksOff() throws Exception {
    Versions versions = Versions.random(new Random(SEED), LENGTH_BEYOND_BUFFERS);
    put(versions.first());
    Path file = directory.resolve("broken-off.bin");
    try (SlowTransfer transfer = SlowTransfer.begin(URI.create(example.uri(FILE)))) {
      put(versions.second());
      Files.write(file, transfer.rest());
    }

    assertThat(versions.holding(file)).isEqualTo(Holding.PART_OF_FIRST);
  }
}
