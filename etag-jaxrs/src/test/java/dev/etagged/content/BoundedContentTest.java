package dev.etagged.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.digest.ContentDigest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoundedContentTest {

  private static boolean takes(BoundedContent content, String text) {
    byte[] octets = ("<" + text + ">").getBytes(UTF_8);
    return content.takes(octets, 1, octets.length - 2);
  }

  private static String held(BoundedContent content) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    content.writeTo(target);
    return target.toString(UTF_8);
  }

  @Test
  void takesUpToTheLimit() throws IOException {
    BoundedContent content = new BoundedContent(5);

    assertThat(takes(content, "abc")).isTrue();
    assertThat(takes(content, "de")).isTrue();
    assertThat(held(content)).isEqualTo("abcde");
    assertThat(content.digest()).isEqualTo(ContentDigest.of("abcde".getBytes(UTF_8)));
  }

  @Test
  void holdsNothingOfAPieceThatPassesTheLimit() throws IOException {
    BoundedContent content = new BoundedContent(5);

    assertThat(takes(content, "abc")).isTrue();
    assertThat(takes(content, "def")).isFalse();
    assertThat(held(content)).isEqualTo("abc");
    assertThat(content.digest()).isEqualTo(ContentDigest.of("abc".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 8_192, 50_000, 200_000})
  void holdsPiecesOfAnySizeInTheirOrder(int greatestPiece) throws IOException {
    byte[] octets = new byte[200_000];
    SplittableRandom random = new SplittableRandom(greatestPiece);
    random.nextBytes(octets);
    BoundedContent content = new BoundedContent(octets.length);

    for (int offset = 0; offset < octets.length; ) {
      int length = Math.min(random.nextInt(1, greatestPiece + 1), octets.length - offset);
      assertThat(content.takes(octets, offset, length)).isTrue();
      offset += length;
    }

    ByteArrayOutputStream target = new ByteArrayOutputStream();
    content.writeTo(target);
    assertThat(target.toByteArray()).isEqualTo(octets);
    assertThat(content.digest()).isEqualTo(ContentDigest.of(octets));
    assertThat(content.takes(octets, 0, 1)).isFalse();
  }

  @Test
  void isEmptyBeforeTheFirstOctet() {
    BoundedContent content = new BoundedContent(1);

    assertThat(takes(content, "")).isTrue();
    assertThat(content.isEmpty()).isTrue();
    assertThat(takes(content, "a")).isTrue();
    assertThat(content.isEmpty()).isFalse();
  }

  @Test
  void limitOfZeroTakesNothing() {
    BoundedContent content = new BoundedContent(0);

    assertThat(takes(content, "")).isTrue();
    assertThat(takes(content, "a")).isFalse();
  }

  @Test
  void negativeLimitIsRefused() {
    assertThatThrownBy(() -> new BoundedContent(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit (-1) must not be negative");
  }
}
