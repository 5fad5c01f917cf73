package dev.etagged.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class CodedStreamTest {

  /** Coders of runtimes are known by their name alone. */
  private static final class LazyGZipStream extends ByteArrayOutputStream {}

  @Test
  void coderIsKnownByItsTypeOrItsName() throws IOException {
    OutputStream plain = new ByteArrayOutputStream();

    assertThat(CodedStream.isCoded(new GZIPOutputStream(plain))).isTrue();
    assertThat(CodedStream.isCoded(new DeflaterOutputStream(plain))).isTrue();
    assertThat(CodedStream.isCoded(new LazyGZipStream())).isTrue();
  }

  @Test
  void anyOtherStreamIsPlain() {
    OutputStream plain = new ByteArrayOutputStream();

    assertThat(CodedStream.isCoded(plain)).isFalse();
    assertThat(CodedStream.isCoded(new BufferedOutputStream(plain))).isFalse();
  }
}
