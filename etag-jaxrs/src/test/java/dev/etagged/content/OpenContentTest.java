package dev.etagged.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.RangedContent;
import dev.etagged.content.OpenContent.Kind;
import dev.etagged.range.ByteRange;
import dev.etagged.range.MultipartByteRanges;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenContentTest {

  private static final byte[] OCTETS = "abcdef".getBytes(UTF_8);
  private static final OptionalLong UNKNOWN = OptionalLong.empty();
  private static final Excerpt BACKWARDS =
      Excerpt.of(
          new MultipartByteRanges("b", Optional.empty(), 6),
          List.of(new ByteRange(4, 5), new ByteRange(0, 0)));

  private static OpenContent open(Object entity) throws IOException {
    return OpenContent.of(entity, UNKNOWN).orElseThrow();
  }

  private static String whole(OpenContent content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.writeWhole(out);
    return out.toString(UTF_8);
  }

  private static String part(OpenContent content, Excerpt excerpt) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.write(excerpt, out);
    return out.toString(UTF_8);
  }

  @Nested
  final class Octets {

    @Test
    void areReadInAnyOrder() throws IOException {
      try (OpenContent content = open(OCTETS)) {
        assertThat(content.kind()).isEqualTo(Kind.OF_THE_RUNTIME);
        assertThat(content.needsNoWriter()).isFalse();
        assertThat(content.content().length()).isEqualTo(6);
        assertThat(whole(content)).isEqualTo("abcdef");
        assertThat(part(content, Excerpt.of(new ByteRange(1, 3)))).isEqualTo("bcd");
        assertThat(part(content, BACKWARDS)).containsSubsequence("4-5/6", "ef", "0-0/6", "a");
      }
    }

    @Test
    void mayHaveBeenRendered() throws IOException {
      ByteArrayOutputStream rendered = new ByteArrayOutputStream();
      rendered.write(OCTETS);
      try (OpenContent content = OpenContent.of(rendered)) {
        assertThat(content.kind()).isEqualTo(Kind.OF_THE_RUNTIME);
        assertThat(whole(content)).isEqualTo("abcdef");
      }
    }
  }

  @Nested
  final class Streams {

    @Test
    void areReadInAscendingOrder() throws IOException {
      InputStream in = new ByteArrayInputStream(OCTETS);
      try (OpenContent content = OpenContent.of(in, OptionalLong.of(6)).orElseThrow()) {
        assertThat(content.kind()).isEqualTo(Kind.ASCENDING);
        assertThat(content.needsNoWriter()).isFalse();
        assertThat(content.content().length()).isEqualTo(6);
        assertThat(part(content, BACKWARDS)).containsSubsequence("0-0/6", "a", "4-5/6", "ef");
      }
    }

    @Test
    void areOpaqueWithoutALength() throws IOException {
      assertThat(OpenContent.of(new ByteArrayInputStream(OCTETS), UNKNOWN)).isEmpty();
    }

    @Test
    void areClosed() throws IOException {
      InputStream in = InputStream.nullInputStream();
      OpenContent content = OpenContent.of(in, OptionalLong.of(0)).orElseThrow();
      content.close();

      assertThatThrownBy(in::read).isInstanceOf(IOException.class);
    }
  }

  @Nested
  final class FilesOfAFolder {

    private final Path folder;

    FilesOfAFolder(@TempDir Path folder) {
      this.folder = folder;
    }

    private Path file() throws IOException {
      return Files.write(folder.resolve("abcdef.txt"), OCTETS);
    }

    @Test
    void haveAWriterOfTheRuntime() throws IOException {
      try (OpenContent content = open(file().toFile())) {
        assertThat(content.kind()).isEqualTo(Kind.OF_THE_RUNTIME);
        assertThat(whole(content)).isEqualTo("abcdef");
        assertThat(part(content, BACKWARDS)).containsSubsequence("4-5/6", "ef", "0-0/6", "a");
      }
    }

    @Test
    void haveNoneAsPaths() throws IOException {
      try (OpenContent content = open(file())) {
        assertThat(content.kind()).isEqualTo(Kind.OURS);
        assertThat(content.needsNoWriter()).isTrue();
        assertThat(whole(content)).isEqualTo("abcdef");
      }
    }

    @Test
    void areClosed() throws IOException {
      OpenContent content = open(file());
      content.close();

      assertThatThrownBy(() -> content.writeWhole(OutputStream.nullOutputStream()))
          .isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void areLeftToTheRuntimeWhereTheyAreNone() throws IOException {
      Path missing = folder.resolve("missing");

      for (Object entity : List.of(folder, folder.toFile(), missing, missing.toFile())) {
        assertThat(OpenContent.of(entity, UNKNOWN)).isEmpty();
      }
    }
  }

  @Test
  void rangedContentIsWrittenHere() throws IOException {
    RangedContent ranged =
        RangedContent.of(6, (out, first, count) -> out.write(OCTETS, (int) first, (int) count));
    try (OpenContent content = open(ranged)) {
      assertThat(content.content()).isSameAs(ranged);
      assertThat(content.kind()).isEqualTo(Kind.OURS);
      assertThat(whole(content)).isEqualTo("abcdef");
    }
  }

  @Test
  void anyOtherEntityIsTheWriters() throws IOException {
    assertThat(OpenContent.of("abcdef", OptionalLong.of(6))).isEmpty();
    assertThat(OpenContent.of(List.of(1, 2), UNKNOWN)).isEmpty();
  }
}
