package dev.etagged.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileContentTest {

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
