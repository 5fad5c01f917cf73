package dev.etagged.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.http.ETag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentDigestTest {

  private final Path directory;

  ContentDigestTest(@TempDir Path directory) {
    this.directory = directory;
  }

  /** FIPS 180-4's examples, and NIST's vectors for short messages. */
  @ParameterizedTest(name = "SHA-256 of {0} x {1}")
  @CsvSource({
    "1, '', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "1, abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq, 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    "1000000, a, cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
  })
  void firstHalfOfThePublishedVector(int times, String text, String sha256) {
    byte[] half = Arrays.copyOf(HexFormat.of().parseHex(sha256), 16);

    assertThat(ContentDigest.of(text.repeat(times).getBytes(UTF_8)))
        .hasSize(22)
        .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(half));
  }

  @Test
  void documentedExample() {
    byte[] octets = "abc".getBytes(UTF_8);
    ContentDigest digest = new ContentDigest();
    digest.add(octets, 0, octets.length);

    assertThat(ETag.strong(digest.end())).hasToString("\"ungWv48Bz-pBQUDeXa4iIw\"");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void piecesDontMatter(long seed) {
    Random random = new Random(seed);
    byte[] content = new byte[100_000];
    random.nextBytes(content);
    ContentDigest digest = new ContentDigest();
    int offset = 0;
    while (offset < content.length) {
      int length = Math.min(random.nextInt(5_000), content.length - offset);
      digest.add(content, offset, length);
      offset += length;
    }

    assertThat(digest.end()).isEqualTo(ContentDigest.of(content));
  }

  @Test
  void everyOctetCounts() {
    byte[] content = new byte[300];
    String all = ContentDigest.of(content);
    for (int i = 0; i < content.length; i++) {
      byte[] other = content.clone();
      other[i] = 1;
      assertThat(ContentDigest.of(other)).isNotEqualTo(all);
    }
    assertThat(ContentDigest.of(new byte[301])).isNotEqualTo(all);
  }

  @Test
  void nextContentBeginsAtTheEnd() {
    ContentDigest digest = new ContentDigest();
    digest.add(new byte[] {1}, 0, 1);
    digest.end();
    digest.add(new byte[] {0, 2, 0}, 1, 1);

    assertThat(digest.end()).isEqualTo(ContentDigest.of(new byte[] {2}));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 1 << 20})
  void fileHasTheDigestOfItsContent(int size) throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    Path file = Files.write(directory.resolve("file"), content);

    assertThat(ContentDigest.of(file)).isEqualTo(ContentDigest.of(content));
  }

  @Test
  void missingFileIsAnException() {
    assertThatThrownBy(() -> ContentDigest.of(directory.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
