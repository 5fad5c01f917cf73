package dev.etagged.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StreamContentTest {

  private static InputStream alphabet() {
    return new ByteArrayInputStream("abcdefghijklmnopqrstuvwxyz".getBytes(UTF_8));
  }

  private static String part(StreamContent content, long first, long count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.transferTo(out, first, count);
    return out.toString(UTF_8);
  }

  @Test
  void lengthIsTheDeclaredOne() {
    assertThat(new StreamContent(alphabet(), 7).length()).isEqualTo(7);
  }

  @Test
  void partsAreHadInAscendingOrder() throws IOException {
    StreamContent content = new StreamContent(alphabet(), 26);

    assertThat(part(content, 2, 1)).isEqualTo("c");
    assertThat(part(content, 3, 2)).isEqualTo("de");
    assertThat(part(content, 24, 2)).isEqualTo("yz");
  }

  @Test
  void noMoreThanThePartIsRead() throws IOException {
    InputStream in = alphabet();
    String part = part(new StreamContent(in, 26), 0, 3);

    assertThat(part).isEqualTo("abc");
    assertThat(in.read()).isEqualTo('d');
  }

  @ParameterizedTest
  @ValueSource(ints = {8_191, 8_192, 8_193, 100_000})
  void contentOfAnySizeIsCopied(int length) throws IOException {
    byte[] octets = new byte[length];
    new SplittableRandom(length).nextBytes(octets);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new StreamContent(new ByteArrayInputStream(octets), length).transferTo(out, 0, length);

    assertThat(out.toByteArray()).isEqualTo(octets);
  }

  @Test
  void streamThatEndsEarlyBreaksOff() {
    StreamContent content = new StreamContent(alphabet(), 30);

    assertThatThrownBy(() -> part(content, 0, 30))
        .isInstanceOf(EOFException.class)
        .hasMessage("the stream ended at 26 of the 30 octets in Content-Length");
    assertThatThrownBy(() -> part(new StreamContent(alphabet(), 30), 28, 2))
        .isInstanceOf(EOFException.class);
  }
}
