package dev.etagged.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileDigestsTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2024-02-29T12:00:00Z"));

  private final Path directory;

  private int reads;
  private Instant now = Instant.now().plus(Duration.ofHours(1));
  private final FileDigests digests = digests(10);

  FileDigestsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private FileDigests digests(int capacity) {
    return new FileDigests(
        capacity,
        () -> now,
        file -> {
          reads++;
          return ContentDigest.of(file.readAll());
        });
  }

  private Path file(String name, String content) throws IOException {
    Path file = Files.writeString(directory.resolve(name), content);
    return Files.setLastModifiedTime(file, LONG_AGO);
  }

  private static String digest(String content) {
    return ContentDigest.of(content.getBytes(UTF_8));
  }

  @Test
  void unchangedFileIsReadOnce() throws IOException {
    Path file = file("a", "content");

    assertThat(digests.digestOf(file)).isEqualTo(digest("content"));
    assertThat(digests.digestOf(file)).isEqualTo(digest("content"));
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void sameFileUnderARelativeNameIsReadOnce() throws IOException {
    Path file = file("a", "content");
    Path relative = Path.of("").toAbsolutePath().relativize(file.toAbsolutePath());
    digests.digestOf(file);

    assertThat(digests.digestOf(relative)).isEqualTo(digest("content"));
  }

  @Test
  void nodesWithOtherFileTimesAgree() throws IOException {
    Path here = file("here", "content");
    Path there = file("there", "content");
    Files.setLastModifiedTime(there, FileTime.from(LONG_AGO.toInstant().plusSeconds(77)));

    assertThat(digests.digestOf(here)).isEqualTo(digests.digestOf(there));
  }

  @Test
  void otherSizeIsAChange() throws IOException {
    digests.digestOf(file("a", "content"));

    assertThat(digests.digestOf(file("a", "contents"))).isEqualTo(digest("contents"));
  }

  @Test
  void otherTimeIsAChange() throws IOException {
    Path file = file("a", "content");
    digests.digestOf(file);
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.toInstant().plusNanos(1000)));
    digests.digestOf(file);

    assertThat(reads).isEqualTo(2);
  }

  @Test
  void otherFileOfTheSameSizeAndTimeIsAChange() throws IOException {
    Path file = file("a", "content");
    digests.digestOf(file);
    Files.move(file("b", "CONTENT"), file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(digests.digestOf(file)).isEqualTo(digest("CONTENT"));
  }

  @Test
  void timeThatWasSetBackHidesNoChange() throws IOException {
    Path file = file("a", "content");
    digests.digestOf(file);
    Object changed = Files.getAttribute(file, "unix:ctime");
    do {
      file("a", "CONTENT");
    } while (Files.getAttribute(file, "unix:ctime").equals(changed));

    assertThat(digests.digestOf(file)).isEqualTo(digest("CONTENT"));
  }

  @Test
  void fileIsReadEveryTimeWhileAChangeMightNotShow() throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "content");
    Instant changed = ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant();
    now = changed.plus(FileDigests.RESOLUTION);
    digests.digestOf(file);
    digests.digestOf(file);
    assertThat(reads).isEqualTo(2);

    now = now.plusNanos(1);
    digests.digestOf(file);
    digests.digestOf(file);
    assertThat(reads).isEqualTo(3);
  }

  @Test
  void modificationTimeOfTheFutureIsNoChange() throws IOException {
    Path file = file("a", "content");
    Files.setLastModifiedTime(file, FileTime.from(now.plusSeconds(60)));
    digests.digestOf(file);
    digests.digestOf(file);

    assertThat(reads).isEqualTo(1);
  }

  @Test
  void fileWhoseTimesAreAheadOfTheClockIsSettledOnceTheyWereSeenLongEnough() throws IOException {
    Path file = file("a", "content");
    now = Instant.now().minus(Duration.ofDays(1));
    digests.digestOf(file);
    now = now.plus(FileDigests.RESOLUTION);
    digests.digestOf(file);
    assertThat(reads).isEqualTo(2);

    now = now.plusNanos(1);
    digests.digestOf(file);
    digests.digestOf(file);
    assertThat(reads).isEqualTo(3);
  }

  @Test
  void fileThatChangesWhileItIsReadIsReadAgainAndNotRemembered() throws IOException {
    Path file = file("a", "content");
    List<String> contents = new ArrayList<>(List.of("contents", "content", "contents"));
    FileDigests changing =
        new FileDigests(
            1,
            () -> now,
            read -> {
              reads++;
              file("a", contents.remove(0));
              return "torn";
            });
    assertThat(changing.digestOf(file)).isEqualTo("torn");
    assertThat(reads).isEqualTo(2);
    assertThatThrownBy(
            () -> {
              changing.digestOf(file);
              changing.digestOf(file);
            })
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void linksToAFileAreOneFile() throws IOException {
    Path file = file("a", "content");
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);
    digests.digestOf(file);

    assertThat(digests.digestOf(link)).isEqualTo(digest("content"));
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void linkThatLeadsElsewhereIsAnotherFile() throws IOException {
    Path link = directory.resolve("link");
    Files.createSymbolicLink(link, file("a", "content"));
    digests.digestOf(link);
    Files.delete(link);
    Files.createSymbolicLink(link, file("b", "CONTENT"));

    assertThat(digests.digestOf(link)).isEqualTo(digest("CONTENT"));
  }

  @ParameterizedTest(name = "settled: {0}")
  @ValueSource(booleans = {true, false})
  void oneThreadAtATimeReadsAFile(boolean settled) throws Exception {
    Path file = file("a", "content");
    if (!settled) {
      now = Instant.now().minus(Duration.ofDays(1));
    }
    AtomicInteger reading = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger all = new AtomicInteger();
    FileDigests slow =
        new FileDigests(
            1,
            () -> now,
            read -> {
              all.incrementAndGet();
              most.accumulateAndGet(reading.incrementAndGet(), Math::max);
              pause();
              reading.decrementAndGet();
              return "digest";
            });
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> digested = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        digested.add(threads.submit(() -> slow.digestOf(file)));
      }
      for (Future<String> each : digested) {
        assertThat(each.get()).isEqualTo("digest");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most).hasValue(1);
    assertThat(all).hasValue(settled ? 1 : 8);
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void leastRecentlyUsedIsForgotten() throws IOException {
    FileDigests two = digests(2);
    Path a = file("a", "a");
    Path b = file("b", "b");
    Path c = file("c", "c");
    for (Path file : List.of(a, b, a, c, a)) {
      two.digestOf(file);
    }
    assertThat(reads).isEqualTo(3);

    two.digestOf(b);
    assertThat(reads).isEqualTo(4);
  }

  @Test
  void fileInAnArchiveHasADigest() throws IOException {
    URI archive = URI.create("jar:" + directory.resolve("archive.zip").toUri());
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Path file = Files.writeString(zip.getPath("a"), "content");
      Files.setLastModifiedTime(file, LONG_AGO);

      assertThat(digests.digestOf(file)).isEqualTo(digest("content"));
      digests.digestOf(file);
      assertThat(reads).isEqualTo(1);
    }
  }

  @Test
  void missingFileIsAnException() {
    assertThatThrownBy(() -> digests.digestOf(directory.resolve("none")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void itReadsByItself() throws IOException {
    FileDigests system = new FileDigests(1, InstantSource.system());

    assertThat(system.digestOf(file("a", "content"))).isEqualTo(digest("content"));
  }

  @Test
  void capacityMustBePositive() {
    assertThatThrownBy(() -> new FileDigests(0, InstantSource.system()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("capacity (0) must be positive");
  }
}
