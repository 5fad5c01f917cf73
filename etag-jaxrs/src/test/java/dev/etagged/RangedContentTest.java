package dev.etagged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.content.CodedStream;
import dev.etagged.content.FileContent;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RangedContentTest {

  private final Path directory;

  RangedContentTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("file"), text);
  }

  @Test
  void lengthIsNotNegative() {
    assertThatThrownBy(() -> RangedContent.of(-1, (out, first, count) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("length (-1) must not be negative");
  }

  @Test
  void partOfAFileIsThatPart() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FileContent content = FileContent.open(file("abcdefgh"))) {
      content.transferTo(out, 2, 3);
      content.transferTo(out, 0, 0);
      content.transferTo(out, 7, 1);

      assertThat(content.length()).isEqualTo(8);
    }
    assertThat(out.toString(UTF_8)).isEqualTo("cdeh");
  }

  @Test
  void fileThatTakesItsPlaceDoesNotMixWithIt() throws IOException {
    Path file = file("old content");
    Path other = Files.writeString(directory.resolve("other"), "NEW");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FileContent content = FileContent.open(file)) {
      Files.delete(file);
      Files.move(other, file);
      content.transferTo(out, 0, content.length());
    }
    assertThat(out.toString(UTF_8)).isEqualTo("old content");
  }

  @Test
  void fileThatIsCutOffBreaksOff() throws IOException {
    Path file = file("abcdefgh");
    try (FileContent content = FileContent.open(file);
        RandomAccessFile writer = new RandomAccessFile(file.toFile(), "rw")) {
      writer.setLength(4);

      assertThatThrownBy(() -> content.transferTo(new ByteArrayOutputStream(), 2, 6))
          .isInstanceOf(EOFException.class)
          .hasMessage("the file was cut off at 4 of 8");
    }
  }

  @Test
  void coderIsKnownByItsStream() throws IOException {
    assertThat(CodedStream.isCoded(new GZIPOutputStream(OutputStream.nullOutputStream()))).isTrue();
    assertThat(CodedStream.isCoded(new GZipThresholdStream())).isTrue();
    assertThat(CodedStream.isCoded(new ByteArrayOutputStream())).isFalse();
  }

  /** Named as that of CXF. */
  private static final class GZipThresholdStream extends ByteArrayOutputStream {}
}
