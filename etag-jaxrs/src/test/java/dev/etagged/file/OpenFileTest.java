package dev.etagged.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.file.OpenFile.Change;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenFileTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

  private final Path directory;

  OpenFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private Path file(String text) throws IOException {
    return Files.setLastModifiedTime(Files.writeString(directory.resolve("f"), text), LONG_AGO);
  }

  private static String part(OpenFile file, long first, long count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.read(first, count, out::write);
    return out.toString(UTF_8);
  }

  @Test
  void octetsAreThoseAskedFor() throws IOException {
    try (OpenFile file = OpenFile.open(file("abcdef"))) {
      assertThat(file.size()).isEqualTo(6);
      assertThat(part(file, 4, 2) + part(file, 0, 2) + part(file, 6, 0)).isEqualTo("efab");
      assertThat(file.readAll()).isEqualTo("abcdef".getBytes(UTF_8));
    }
  }

  @Test
  void manyPiecesAreTheWhole() throws IOException {
    byte[] octets = new byte[3 * OpenFile.PIECE + 17];
    new SplittableRandom(1).nextBytes(octets);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OpenFile file = OpenFile.open(Files.write(directory.resolve("large"), octets))) {
      file.read(0, octets.length, out::write);
      assertThat(file.readAll()).isEqualTo(octets);
    }
    assertThat(out.toByteArray()).isEqualTo(octets);
  }

  @Test
  void unchangedFileHasItsState() throws IOException {
    Path path = file("abcdef");
    try (OpenFile file = OpenFile.open(path)) {
      assertThat(file.state()).contains(FileState.of(path));
      assertThat(file.change()).isEqualTo(Change.NONE);
    }
  }

  @Test
  void replacedFileIsReadToItsEnd() throws IOException {
    Path path = file("abcdef");
    try (OpenFile file = OpenFile.open(path)) {
      Path other = Files.writeString(directory.resolve("other"), "ABCDEF");
      Files.move(other, path, StandardCopyOption.REPLACE_EXISTING);

      assertThat(file.change()).isEqualTo(Change.POSSIBLE);
      assertThat(part(file, 0, 6)).isEqualTo("abcdef");
    }
  }

  @Test
  void deletedFileIsReadToItsEnd() throws IOException {
    Path path = file("abcdef");
    try (OpenFile file = OpenFile.open(path)) {
      Files.delete(path);

      assertThat(file.change()).isEqualTo(Change.POSSIBLE);
      assertThat(part(file, 0, 6)).isEqualTo("abcdef");
    }
  }

  @Test
  void overwrittenFileIsChanged() throws IOException {
    Path path = file("abcdef");
    try (OpenFile file = OpenFile.open(path)) {
      Files.writeString(path, "ABCDEF");

      assertThat(file.change()).isEqualTo(Change.CERTAIN);
    }
  }

  @Test
  void changeIsPossibleWhereTheTimeWasSetBack() throws IOException {
    Path path = file("abcdef");
    try (OpenFile file = OpenFile.open(path)) {
      Object changed = Files.getAttribute(path, "unix:ctime");
      do {
        file("ABCDEF");
      } while (Files.getAttribute(path, "unix:ctime").equals(changed));

      assertThat(file.change()).isEqualTo(Change.POSSIBLE);
    }
  }

  @Test
  void grownFileIsChangedEvenIfItIsReplaced() throws IOException {
    Path path = file("abcdef");
    try (OpenFile file = OpenFile.open(path)) {
      Files.writeString(path, "g", StandardOpenOption.APPEND);
      Path other = Files.writeString(directory.resolve("other"), "ABCDEF");
      Files.move(other, path, StandardCopyOption.REPLACE_EXISTING);

      assertThat(file.change()).isEqualTo(Change.CERTAIN);
      assertThat(new String(file.readAll(), UTF_8)).isEqualTo("abcdef");
    }
  }

  @Test
  void fileThatIsCutOffBreaksOff() throws IOException {
    Path path = file("abcdef");
    try (OpenFile file = OpenFile.open(path);
        RandomAccessFile writer = new RandomAccessFile(path.toFile(), "rw")) {
      writer.setLength(2);

      assertThatThrownBy(() -> part(file, 1, 4))
          .isInstanceOf(EOFException.class)
          .hasMessage("the file was cut off at 2 of 6");
      assertThat(file.change()).isEqualTo(Change.CERTAIN);
      assertThat(new String(file.readAll(), UTF_8)).isEqualTo("ab");
    }
  }

  @Test
  void onlyARegularFileIsOpened() {
    assertThatThrownBy(() -> OpenFile.open(directory))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("not a regular file");
    assertThatThrownBy(() -> OpenFile.open(directory.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void fileIsClosed() throws IOException {
    OpenFile file = OpenFile.open(file("abcdef"));
    file.close();

    assertThatThrownBy(() -> part(file, 0, 1)).isInstanceOf(ClosedChannelException.class);
  }

  /** The link leads to the other file and back again as fast as possible. */
  @Test
  void stateBelongsToTheOctetsWhateverLeadsToThem() throws Exception {
    Path a = Files.writeString(directory.resolve("a"), "a");
    Path b = Files.writeString(directory.resolve("b"), "bb");
    Path link = Files.createSymbolicLink(directory.resolve("link"), a);
    Thread exchange =
        new Thread(
            () -> {
              for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                turn(link, i % 2 == 0 ? b : a);
              }
            });
    exchange.start();
    try {
      for (int i = 0; i < 20_000; i++) {
        try (OpenFile file = OpenFile.open(link)) {
          String content = part(file, 0, file.size());
          file.state().ifPresent(state -> assertThat(state.size()).isEqualTo(content.length()));
        }
      }
    } finally {
      exchange.interrupt();
      exchange.join();
    }
  }

  private void turn(Path link, Path target) {
    try {
      Path next = directory.resolve("next");
      Files.createSymbolicLink(next, target);
      Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
