package dev.etagged.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.content.FileContent.Limits;
import dev.etagged.digest.ContentDigest;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReturnedFileTest {

  private static final int LIMIT = 10;

  private final DigestedFiles files =
      new DigestedFiles(new Limits(LIMIT, LIMIT), () -> Instant.now().plusSeconds(60));
  private final ReturnedFile returned = new ReturnedFile(files);
  private final Path folder;

  ReturnedFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("returned.txt"), text);
  }

  private static void read(FileContent content) throws IOException {
    content.transferTo(new ByteArrayOutputStream(), 0, content.length());
  }

  private static void isClosed(FileContent content) {
    assertThatThrownBy(() -> read(content)).isInstanceOf(ClosedChannelException.class);
  }

  @Nested
  final class Opening {

    @Test
    void isOfFilesAndPaths() throws IOException {
      Path path = file("text");
      File file = path.toFile();

      assertThat(returned.open(path)).hasValueSatisfying(open -> hasLength(open, 4));
      assertThat(returned.open(file)).hasValueSatisfying(open -> hasLength(open, 4));
    }

    private void hasLength(FileContent open, long length) {
      assertThat(open.length()).isEqualTo(length);
    }

    @Test
    void isOfNothingElse() {
      assertThat(returned.open("returned.txt")).isEmpty();
      assertThat(returned.open(null)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsLeftToTheRuntime() {
      assertThat(returned.open(folder.resolve("none"))).isEmpty();
      assertThat(returned.open(folder)).isEmpty();
      assertThat(returned.open(new File("a\0b"))).isEmpty();
      assertThat(returned.digest(folder.resolve("none"))).isEmpty();
    }

    @Test
    void happensOnce() throws IOException {
      Path path = file("text");
      Optional<FileContent> opened = returned.open(path);

      assertThat(returned.open(path)).isPresent().containsSame(opened.orElseThrow());
      read(opened.orElseThrow());
    }

    @Test
    void ofAnotherClosesTheFirst() throws IOException {
      FileContent first = returned.open(file("text")).orElseThrow();

      returned.open(Files.writeString(folder.resolve("other"), "other"));

      isClosed(first);
    }
  }

  @Nested
  final class Digests {

    @Test
    void areOfTheContent() throws IOException {
      assertThat(returned.digest(file("text"))).contains(ContentDigest.of("text".getBytes(UTF_8)));
    }

    @Test
    void areNotOfWhatIsTooLong() throws IOException {
      FileContent longest = returned.open(file("x".repeat(LIMIT))).orElseThrow();
      assertThat(files.isTooLong(longest)).isFalse();

      Path path = file("x".repeat(LIMIT + 1));
      assertThat(returned.digest(path)).isEmpty();
      assertThat(files.isTooLong(returned.open(path).orElseThrow())).isTrue();
    }

    @Test
    void areNotOfWhatIsSentInItsPlace() throws IOException {
      Path path = file("text");
      assertThat(returned.isReplaced("other")).isFalse();

      returned.digest(path);

      assertThat(returned.isReplaced(path)).isFalse();
      assertThat(returned.isReplaced("other")).isTrue();
      assertThat(returned.isReplaced(null)).isTrue();
    }

    @Test
    void areForgottenWhenItIsClosed() throws IOException {
      returned.digest(file("text"));
      returned.close();

      assertThat(returned.isReplaced("other")).isFalse();
    }

    @Test
    void areForgottenWithAnother() throws IOException {
      returned.digest(file("text"));
      returned.digest("no file");

      assertThat(returned.isReplaced("other")).isFalse();
    }
  }

  @Nested
  final class Closing {

    @Test
    void closesTheFile() throws IOException {
      FileContent content = returned.open(file("text")).orElseThrow();

      returned.close();

      isClosed(content);
    }

    @Test
    void leavesWhatIsSent() throws IOException {
      Path path = file("text");
      FileContent content = returned.open(path).orElseThrow();

      returned.closeUnlessSent(path);
      read(content);
      returned.closeUnlessSent("other");

      isClosed(content);
    }

    @Test
    void opensAnewAfterwards() throws IOException {
      Path path = file("text");
      FileContent content = returned.open(path).orElseThrow();
      returned.close();

      FileContent again = returned.open(path).orElseThrow();

      assertThat(again).isNotSameAs(content);
      read(again);
    }
  }
}
