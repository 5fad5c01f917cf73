package dev.etagged.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.RangedContent;
import dev.etagged.range.ByteRange;
import dev.etagged.range.MultipartByteRanges;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExcerptTest {

  private static final byte[] ALPHABET = "abcdefghijklmnopqrstuvwxyz".getBytes(UTF_8);
  private static final RangedContent CONTENT =
      RangedContent.of(
          ALPHABET.length, (out, first, count) -> out.write(ALPHABET, (int) first, (int) count));
  private static final Excerpt SEVERAL =
      Excerpt.of(
          new MultipartByteRanges("b", Optional.of("text/plain"), 26),
          List.of(new ByteRange(20, 25), new ByteRange(0, 0), new ByteRange(3, 5)));

  private static String written(Excerpt excerpt, RangedContent content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    excerpt.write(content, out);
    return out.toString(UTF_8);
  }

  @Test
  void rangeIsSentAlone() throws IOException {
    Excerpt excerpt = Excerpt.of(new ByteRange(3, 5));

    assertThat(written(excerpt, CONTENT)).isEqualTo("def");
    assertThat(excerpt.length()).isEqualTo(3);
  }

  @Test
  void rangesAreSentInTheirOrderBetweenDelimiters() throws IOException {
    assertThat(written(SEVERAL, CONTENT))
        .containsSubsequence("20-25/26", "uvwxyz", "0-0/26", "a", "3-5/26", "def", "--b--");
    assertThat(SEVERAL.length()).isEqualTo(written(SEVERAL, CONTENT).length());
  }

  @Test
  void replacementIsCountedInOctets() throws IOException {
    Excerpt excerpt = Excerpt.without("ä");

    assertThat(written(excerpt, CONTENT)).isEqualTo("ä");
    assertThat(excerpt.length()).isEqualTo(2);
  }

  @Test
  void streamGivesTheSameInAscendingOrder() throws IOException {
    RangedContent stream = new StreamContent(new ByteArrayInputStream(ALPHABET), 26);

    assertThat(written(SEVERAL.ascending(), stream))
        .isEqualTo(written(SEVERAL.ascending(), CONTENT));
  }

  @Test
  void streamThatEndsEarlyBreaksOff() {
    RangedContent stream = new StreamContent(new ByteArrayInputStream(ALPHABET), 30);

    assertThatThrownBy(() -> written(Excerpt.of(new ByteRange(20, 29)), stream))
        .isInstanceOf(EOFException.class)
        .hasMessage("the stream ended at 26 of the 30 octets in Content-Length");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 26})
  void whatIsWrittenInAnyChunksGivesTheSame(int greatestChunk) throws IOException {
    Random random = new Random(greatestChunk);
    for (int round = 0; round < 50; round++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ExcerptOutputStream excerpt = new ExcerptOutputStream(SEVERAL, out);
      int position = 0;
      while (position < ALPHABET.length) {
        int chunk = Math.min(1 + random.nextInt(greatestChunk), ALPHABET.length - position);
        excerpt.write(ALPHABET, position, chunk);
        position += chunk;
      }
      excerpt.close();

      assertThat(out.toString(UTF_8)).isEqualTo(written(SEVERAL.ascending(), CONTENT));
    }
  }

  @Test
  void contentThatEndsEarlyBreaksOff() throws IOException {
    ExcerptOutputStream excerpt =
        new ExcerptOutputStream(Excerpt.of(new ByteRange(3, 5)), new ByteArrayOutputStream());
    excerpt.write('a');
    excerpt.write(ALPHABET, 1, 4);

    assertThatThrownBy(excerpt::close)
        .isInstanceOf(EOFException.class)
        .hasMessageContaining("ended at 5");
  }
}
