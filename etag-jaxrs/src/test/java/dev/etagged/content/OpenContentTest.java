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
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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

  private static OpenContent open(Object entity) {
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
      OpenContent content = open(OCTETS);
      assertThat(content.kind()).isEqualTo(Kind.OF_THE_RUNTIME);
      assertThat(content.needsNoWriter()).isFalse();
      assertThat(content.content().length()).isEqualTo(6);
      assertThat(whole(content)).isEqualTo("abcdef");
      assertThat(part(content, Excerpt.of(new ByteRange(1, 3)))).isEqualTo("bcd");
      assertThat(part(content, BACKWARDS)).containsSubsequence("4-5/6", "ef", "0-0/6", "a");
    }

    @Test
    void mayHaveBeenRendered() throws IOException {
      ByteArrayOutputStream rendered = new ByteArrayOutputStream();
      rendered.write(OCTETS);
      OpenContent content = OpenContent.of(rendered);
      assertThat(content.kind()).isEqualTo(Kind.OF_THE_RUNTIME);
      assertThat(whole(content)).isEqualTo("abcdef");
    }
  }

  @Nested
  final class Streams {

    @Test
    void areReadInAscendingOrder() throws IOException {
      InputStream in = new ByteArrayInputStream(OCTETS);
      OpenContent content = OpenContent.of(in, OptionalLong.of(6)).orElseThrow();
      assertThat(content.kind()).isEqualTo(Kind.ASCENDING);
      assertThat(content.needsNoWriter()).isFalse();
      assertThat(content.content().length()).isEqualTo(6);
      assertThat(part(content, BACKWARDS)).containsSubsequence("0-0/6", "a", "4-5/6", "ef");
    }

    @Test
    void areOpaqueWithoutALength() {
      assertThat(OpenContent.of(new ByteArrayInputStream(OCTETS), UNKNOWN)).isEmpty();
    }
  }

  @Test
  void fileIsReadInAnyOrder(@TempDir Path folder) throws IOException {
    try (FileContent file = FileContent.open(Files.write(folder.resolve("f"), OCTETS))) {
      OpenContent content = OpenContent.of(file);

      assertThat(content.needsNoWriter()).isFalse();
      assertThat(whole(content)).isEqualTo("abcdef");
      assertThat(part(content, BACKWARDS)).containsSubsequence("4-5/6", "ef", "0-0/6", "a");
    }
  }

  @Test
  void rangedContentIsWrittenHere() throws IOException {
    RangedContent ranged =
        RangedContent.of(6, (out, first, count) -> out.write(OCTETS, (int) first, (int) count));
    OpenContent content = open(ranged);

    assertThat(content.content()).isSameAs(ranged);
    assertThat(content.kind()).isEqualTo(Kind.OURS);
    assertThat(content.needsNoWriter()).isTrue();
    assertThat(whole(content)).isEqualTo("abcdef");
  }

  @Test
  void contentThatWritesLessThanItAnnouncedBreaksOff() {
    OpenContent content = open(RangedContent.of(6, (out, first, count) -> out.write(OCTETS, 0, 2)));

    assertThatThrownBy(() -> part(content, Excerpt.of(new ByteRange(0, 2))))
        .isInstanceOf(EOFException.class)
        .hasMessage("the content ended at 2 of the 3 octets announced");
  }

  @Test
  void contentThatWritesMoreThanItAnnouncedBreaksOff() {
    OpenContent content = open(RangedContent.of(5, (out, first, count) -> out.write(OCTETS)));

    assertThatThrownBy(() -> whole(content))
        .isInstanceOf(IOException.class)
        .hasMessage("the content has more octets than the 5 announced");
  }

  @Test
  void anyOtherEntityIsTheWriters() {
    assertThat(OpenContent.of("abcdef", OptionalLong.of(6))).isEmpty();
    assertThat(OpenContent.of(List.of(1, 2), UNKNOWN)).isEmpty();
  }
}
