package dev.etagged.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

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
