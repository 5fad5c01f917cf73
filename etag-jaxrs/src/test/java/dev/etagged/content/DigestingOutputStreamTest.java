package dev.etagged.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.digest.ContentDigest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class DigestingOutputStreamTest {

  private static final byte[] CONTENT = "content".getBytes(UTF_8);

  private final ByteArrayOutputStream target = new ByteArrayOutputStream();

  @Test
  void itPassesOnWhatItDigests() throws IOException {
    DigestingOutputStream stream = DigestingOutputStream.before(target, CONTENT.length);
    stream.write(CONTENT[0]);
    stream.write(CONTENT, 1, CONTENT.length - 1);
    stream.flush();
    assertThat(target.size()).isEqualTo(CONTENT.length - 1);
    stream.finish();
    stream.finish();
    assertThat(target.toByteArray()).isEqualTo(CONTENT);
    assertThat(stream.digest()).contains(ContentDigest.of(CONTENT));
  }

  @Test
  void itPassesOnMoreThanItDigests() throws IOException {
    DigestingOutputStream stream = DigestingOutputStream.before(target, CONTENT.length - 1);
    stream.write(CONTENT);
    stream.write(CONTENT, 0, 0);
    stream.finish();
    assertThat(target.toByteArray()).isEqualTo(CONTENT);
    assertThat(stream.digest()).isEmpty();
  }

  @Test
  void asideItEndsWhatIsTooLong() throws IOException {
    DigestingOutputStream stream = DigestingOutputStream.aside(CONTENT.length);
    stream.write(CONTENT);
    assertThat(stream.isBeyondLimit()).isFalse();
    assertThatThrownBy(() -> stream.write(0)).isInstanceOf(IOException.class);
    assertThat(stream.isBeyondLimit()).isTrue();
    assertThat(stream.digest()).isEmpty();
  }

  @Test
  void itIsCodedAsItsTargetIs() throws IOException {
    assertThat(CodedStream.isCoded(DigestingOutputStream.before(target, 1))).isFalse();
    assertThat(CodedStream.isCoded(DigestingOutputStream.before(new GZIPOutputStream(target), 1)))
        .isTrue();
  }
}
