package dev.etagged.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.content.FileContent.Limits;
import dev.etagged.digest.ContentDigest;
import dev.etagged.file.FileMemory;
import dev.etagged.file.OpenFile;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileContentTest {

  private static final FileMemory MEMORY =
      new FileMemory(10, Duration.ZERO, () -> Instant.now().plusSeconds(60));
  private static final Limits LIMITS = new Limits(1_000_000, 1_000_000);

  private final Path folder;

  FileContentTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("alphabet.txt"), text);
  }

  private static String part(FileContent content, long first, long count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.transferTo(out, first, count);
    return out.toString(UTF_8);
  }

  @ParameterizedTest(name = "{1} from {0}: <{2}>")
  @CsvSource({
    "0, 26, abcdefghijklmnopqrstuvwxyz",
    "0, 1, a",
    "3, 3, def",
    "25, 1, z",
    "26, 0, ''",
    "5, 0, ''",
  })
  void partsAreTheOctetsAskedFor(long first, long count, String part) throws IOException {
    try (FileContent content = FileContent.open(file("abcdefghijklmnopqrstuvwxyz"))) {
      assertThat(content.length()).isEqualTo(26);
      assertThat(part(content, first, count)).isEqualTo(part);
    }
  }

  @Test
  void partsMayBeHadInAnyOrder() throws IOException {
    try (FileContent content = FileContent.open(file("abcdef"))) {
      assertThat(part(content, 4, 2) + part(content, 0, 2)).isEqualTo("efab");
    }
  }

  @Test
  void largeFileIsCopiedWhole() throws IOException {
    byte[] octets = new byte[300_000];
    new SplittableRandom(1).nextBytes(octets);
    Path file = Files.write(folder.resolve("large"), octets);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FileContent content = FileContent.open(file)) {
      content.transferTo(out, 0, content.length());
    }

    assertThat(out.toByteArray()).isEqualTo(octets);
  }

  @Test
  void fileThatIsPutInItsPlaceDoesNotMixWithIt() throws IOException {
    Path file = file("abcdef");
    try (FileContent content = FileContent.open(file)) {
      Path other = Files.writeString(folder.resolve("other"), "ABCDEFGHI");
      Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

      assertThat(content.length()).isEqualTo(6);
      assertThat(part(content, 0, 6)).isEqualTo("abcdef");
    }
  }

  @Test
  void fileThatIsCutOffBreaksOff() throws IOException {
    Path file = file("abcdef");
    try (FileContent content = FileContent.open(file)) {
      Files.writeString(file, "ab");

      assertThatThrownBy(() -> part(content, 1, 4))
          .isInstanceOf(EOFException.class)
          .hasMessage("the file was cut off at 2 of 6");
    }
  }

  @Nested
  final class Guarded {

    private FileContent guarded(Path file) throws IOException {
      FileContent content = FileContent.open(file);
      assertThat(content.digest(MEMORY, LIMITS))
          .contains(ContentDigest.of(Files.readAllBytes(file)));
      content.guard();
      return content;
    }

    @Test
    void overwrittenFileBreaksOffBeforeItsLastOctets() throws IOException {
      byte[] octets = new byte[OpenFile.PIECE + 10];
      Path file = Files.write(folder.resolve("large"), octets);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (FileContent content = guarded(file)) {
        octets[0] = 1;
        Files.write(file, octets);

        assertThatThrownBy(() -> content.transferTo(out, 0, octets.length))
            .isInstanceOf(IOException.class)
            .hasMessage("the file changed while it was sent");
        assertThatThrownBy(() -> content.stream().transferTo(out))
            .hasMessage("the file changed while it was sent");
      }
      assertThat(out.size()).isLessThan(2 * octets.length);
    }

    @Test
    void grownFileBreaksOff() throws IOException {
      Path file = file("abcdef");
      try (FileContent content = guarded(file)) {
        Files.writeString(file, "g", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> part(content, 0, 6))
            .hasMessage("the file changed while it was sent");
      }
    }

    @Test
    void replacedFileIsSentAsItWas() throws IOException {
      Path file = file("abcdef");
      try (FileContent content = guarded(file)) {
        Path other = Files.writeString(folder.resolve("other"), "ABCDEF");
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(part(content, 2, 3)).isEqualTo("cde");
      }
    }

    @Test
    void fileThatWasOverwrittenAndThenReplacedBreaksOff() throws IOException {
      Path file = file("abcdef");
      try (FileContent content = guarded(file)) {
        Files.writeString(file, "ABCDEF");
        Path other = Files.writeString(folder.resolve("other"), "abcdef");
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> part(content, 2, 3))
            .hasMessage("the file changed while it was sent");
      }
    }

    @Test
    void linkedFileIsTheSameAgain() throws IOException {
      Path file = file("abcdef");
      try (FileContent content = guarded(file)) {
        Files.createLink(folder.resolve("second"), file);

        assertThat(part(content, 2, 3)).isEqualTo("cde");
      }
    }

    @Test
    void emptyFileHasNothingToBreakOff() throws IOException {
      try (FileContent content = guarded(file(""))) {
        assertThat(part(content, 0, 0)).isEmpty();
        assertThat(content.stream().read()).isEqualTo(-1);
      }
    }
  }

  @Nested
  final class NotSettled {

    @Test
    void smallFileIsSentAsItWasDigested() throws IOException {
      Path file = file("abcdef");
      try (FileContent content = FileContent.open(file)) {
        assertThat(content.digest(new FileMemory(1, Duration.ZERO, () -> Instant.EPOCH), LIMITS))
            .contains(ContentDigest.of("abcdef".getBytes(UTF_8)));
        content.guard();
        Files.writeString(file, "AB");

        assertThat(content.length()).isEqualTo(6);
        assertThat(part(content, 0, 6)).isEqualTo("abcdef");
        assertThat(content.stream().readAllBytes()).isEqualTo("abcdef".getBytes(UTF_8));
      }
    }

    @Test
    void largeFileHasNoDigest() throws IOException {
      try (FileContent content = FileContent.open(file("abcdef"))) {
        assertThat(
                content.digest(
                    new FileMemory(1, Duration.ZERO, () -> Instant.EPOCH), new Limits(100, 5)))
            .isEmpty();
        assertThat(part(content, 0, 6)).isEqualTo("abcdef");
      }
    }
  }

  @ParameterizedTest(name = "{0} octets are allowed: {1}")
  @CsvSource({"5, false", "6, true"})
  void settledFileHasADigestUpToTheLimit(int limit, boolean present) throws IOException {
    try (FileContent content = FileContent.open(file("abcdef"))) {
      assertThat(content.digest(MEMORY, new Limits(limit, 0)).isPresent()).isEqualTo(present);
    }
  }

  @Test
  void streamGivesEveryOctetOnce() throws IOException {
    try (FileContent content = FileContent.open(file("abc"));
        InputStream in = content.stream()) {
      assertThat(in.available()).isEqualTo(3);
      assertThat(in.read()).isEqualTo('a');
      assertThat(in.readAllBytes()).isEqualTo("bc".getBytes(UTF_8));
      assertThat(in.read()).isEqualTo(-1);
      assertThat(in.read(new byte[0])).isZero();
    }
  }

  @Test
  void fileThatIsMissingCannotBeOpened() {
    assertThatThrownBy(() -> FileContent.open(folder.resolve("missing")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void fileIsClosed() throws IOException {
    FileContent content = FileContent.open(file("abc"));
    content.close();

    assertThatThrownBy(() -> content.transferTo(OutputStream.nullOutputStream(), 0, 1))
        .isInstanceOf(ClosedChannelException.class);
  }
}
