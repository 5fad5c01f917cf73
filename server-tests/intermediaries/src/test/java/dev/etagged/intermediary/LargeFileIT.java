package dev.etagged.intermediary;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** 1 GiB through the example in a heap of 96 MiB: from PostgreSQL, from the disk, and rendered. */
@TestInstance(Lifecycle.PER_CLASS)
final class LargeFileIT {
  private static final long GIB = 1L << 30;
  private static final String FILE = "/api/files/large.bin";
  private static final String DIGESTED = "/api/digested";

  /** Of some 77 octets each. */
  private static final int LINES = 14_500_000;

  private Path digested;
  private LargeExample example;
  private Client client;
  private String tag;

  @BeforeAll
  void storeTheFile(@TempDir Path directory) throws IOException {
    digested = directory.resolve("digested");
    try (RandomAccessFile sparse = new RandomAccessFile(digested.toFile(), "rw")) {
      sparse.setLength(GIB);
      sparse.writeBytes("not only zeros");
    }
    example = LargeExample.start(digested, GIB);
    client = example.client();
    HttpResponse<byte[]> stored =
        client.put(FILE, "application/octet-stream", new NumberedBlocks(0, GIB), GIB);
    assertThat(stored.statusCode()).isEqualTo(201);
    tag = Client.tag(stored);
  }

  @AfterAll
  void printThePeak() throws IOException {
    if (example != null) {
      example.close();
      System.out.printf(
          "Peak heap of the server: %d of %d MiB%n", example.heap().peak(), LargeExample.HEAP_MIB);
    }
  }

  @Test
  void wholeFileIsRead() throws IOException {
    HttpResponse<InputStream> whole = client.stream(FILE);

    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(GIB);
    assertThat(whole.headers().firstValue("ETag")).hasValue(tag);
    assertThat(matching(whole, 0, GIB)).isEqualTo(GIB);
  }

  @Test
  void nearlyAllOfItIsReadByRange() throws IOException {
    HttpResponse<InputStream> part = client.stream(FILE, "Range: bytes=5-", "If-Range: " + tag);

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range"))
        .hasValue("bytes 5-%d/%d".formatted(GIB - 1, GIB));
    assertThat(matching(part, 5, GIB - 5)).isEqualTo(GIB - 5);
  }

  @Test
  void severalRangesAreRead() throws IOException {
    HttpResponse<InputStream> parts =
        client.stream(FILE, "Range: bytes=0-268435455,536870912-805306367,-1");

    assertThat(parts.statusCode()).isEqualTo(206);
    assertThat(parts.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("multipart/byteranges");
    assertThat(length(parts))
        .isEqualTo(parts.headers().firstValueAsLong("Content-Length").orElseThrow())
        .isBetween(GIB / 2 + 1, GIB / 2 + 1000);
  }

  @Test
  void preconditionsSpareTheTransfer() {
    assertThat(client.get(FILE, "If-None-Match: " + tag).statusCode()).isEqualTo(304);
    assertThat(client.get(FILE, "If-Match: \"other\"").statusCode()).isEqualTo(412);
    assertThat(client.get(FILE, "Range: bytes=%d-".formatted(GIB)).statusCode()).isEqualTo(416);
    assertThat(client.send("HEAD", FILE).headers().firstValueAsLong("Content-Length"))
        .hasValue(GIB);
  }

  @Test
  void fileOfTheDiskHasTheDigestOfItsContentAsTag() throws Exception {
    HttpResponse<InputStream> whole = client.stream(DIGESTED);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream content = new DigestInputStream(whole.body(), digest)) {
      assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(GIB);
    }
    String expected =
        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), 16));

    assertThat(whole.headers().firstValue("ETag")).hasValue('"' + expected + '"');
    assertThat(client.get(DIGESTED, "If-None-Match: \"" + expected + '"').statusCode())
        .isEqualTo(304);
    assertThat(client.get(DIGESTED, "Range: bytes=0-13", "If-Range: \"" + expected + '"').body())
        .isEqualTo("not only zeros".getBytes(US_ASCII));
  }

  @Test
  void renderedContentStreamsOnBeyondTheDigestsLimit() throws IOException {
    HttpResponse<InputStream> report = client.stream("/api/report?lines=" + LINES);

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.headers().firstValue("ETag")).isEmpty();
    assertThat(length(report)).isGreaterThan(GIB);
  }

  private static long matching(HttpResponse<InputStream> response, long first, long count)
      throws IOException {
    try (InputStream content = response.body()) {
      return new NumberedBlocks(first, count).matching(content);
    }
  }

  private static long length(HttpResponse<InputStream> response) throws IOException {
    try (InputStream content = response.body()) {
      return content.transferTo(OutputStream.nullOutputStream());
    }
  }
}
