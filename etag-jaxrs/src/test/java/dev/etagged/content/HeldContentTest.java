package dev.etagged.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class HeldContentTest {

  private final Target target = new Target();
  private final HeldContent held = new HeldContent(5, target::open);

  /** Where content goes beyond the limit. */
  private static final class Target extends ByteArrayOutputStream {

    private int openings;
    private int flushes;

    Target open() {
      openings++;
      return this;
    }

    @Override
    public void flush() {
      flushes++;
    }
  }

  private void write(String text) throws IOException {
    byte[] octets = ("<" + text + ">").getBytes(UTF_8);
    held.write(octets, 1, octets.length - 2);
  }

  private String whole() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    held.whole().orElseThrow().writeTo(out);
    return out.toString(UTF_8);
  }

  @Test
  void nothingIsWholeToo() throws IOException {
    assertThat(whole()).isEmpty();
    assertThat(held.whole()).hasValueSatisfying(content -> assertThat(content.isEmpty()).isTrue());
  }

  @Test
  void contentIsHeldUpToTheLimit() throws IOException {
    write("abc");
    held.write('d');
    held.write('e');
    held.flush();
    held.close();

    assertThat(whole()).isEqualTo("abcde");
    assertThat(target.openings).isZero();
    assertThat(target.flushes).isZero();
  }

  @Test
  void allOfItIsPassedOnBeyondTheLimit() throws IOException {
    write("abc");
    write("def");

    assertThat(target).hasToString("abcdef");
    assertThat(held.whole()).isEmpty();

    write("gh");
    held.write('i');

    assertThat(target).hasToString("abcdefghi");
    assertThat(target.openings).isEqualTo(1);
  }

  @Test
  void oneOctetMayPassTheLimit() throws IOException {
    write("abcde");
    held.write('f');

    assertThat(target).hasToString("abcdef");
    assertThat(held.whole()).isEmpty();
  }

  @Test
  void flushIsPassedOnBeyondTheLimit() throws IOException {
    write("abcdef");
    assertThat(target.flushes).isZero();

    held.flush();

    assertThat(target.flushes).isEqualTo(1);
  }

  @Test
  void failureToOpenIsTheWriters() {
    HeldContent failing =
        new HeldContent(
            0,
            () -> {
              throw new IOException("closed");
            });

    assertThatThrownBy(() -> failing.write('a')).isInstanceOf(IOException.class);
  }
}
