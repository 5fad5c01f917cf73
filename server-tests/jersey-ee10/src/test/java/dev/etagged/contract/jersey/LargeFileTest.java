package dev.etagged.contract.jersey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 17.15: ranges of a file of 1 GiB, from a server with a heap of 32 MiB. */
@TestInstance(Lifecycle.PER_CLASS)
final class LargeFileTest {

  private static final long GIB = 1L << 30;
  private static final long MARKED = 3L << 28;
  private static final String MARK = "MARK";
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)\r\n");

  private @Nullable Process server;
  private int port;

  @BeforeAll
  void startServer(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("sparse");
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.setLength(GIB);
      content.seek(MARKED);
      content.writeBytes(MARK);
    }
    server =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx32m",
                    "-D" + LargeFileServer.FILE + "=" + file,
                    "-cp",
                    System.getProperty("java.class.path"),
                    LargeFileServer.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    port = Integer.parseInt(requireNonNull(server.inputReader(ISO_8859_1).readLine()));
  }

  @AfterAll
  void stopServer() throws IOException, InterruptedException {
    if (server != null) {
      server.getOutputStream().close();
      server.waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "path", "content", "stream", "output"})
  void rangeIsFoundAnywhere(String form) throws IOException {
    String range = "bytes=%d-%d".formatted(MARKED, MARKED + MARK.length() - 1);
    try (Download download = new Download(form, range)) {
      assertThat(download.head).startsWith("HTTP/1.1 206 ");
      assertThat(download.content.readNBytes(MARK.length())).isEqualTo(MARK.getBytes(ISO_8859_1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"path", "output"})
  void rangeMayBeNearlyAllOfIt(String form) throws IOException {
    try (Download download = new Download(form, "bytes=1-")) {
      assertThat(download.head)
          .startsWith("HTTP/1.1 206 ")
          .contains("bytes 1-%d/%d".formatted(GIB - 1, GIB));
      assertThat(download.length()).isEqualTo(GIB - 1);
      assertThat(download.drained()).isEqualTo(GIB - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "content", "stream"})
  void rangesMayBeMany(String form) throws IOException {
    try (Download download = new Download(form, "bytes=0-268435455,536870912-805306367,-1")) {
      assertThat(download.head).startsWith("HTTP/1.1 206 ").contains("multipart/byteranges");
      assertThat(download.length()).isBetween(GIB / 2 + 1, GIB / 2 + 1000);
      assertThat(download.drained()).isEqualTo(download.length());
    }
  }

  /** A response whose content is read piece by piece. */
  private final class Download implements AutoCloseable {

    private final Socket socket;
    private final InputStream content;
    private final String head;

    Download(String form, String range) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(60_000);
      String request =
          "GET /%s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nRange: %s\r\n\r\n"
              .formatted(form, range);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      content = new BufferedInputStream(socket.getInputStream());
      head = readHead();
    }

    private String readHead() throws IOException {
      StringBuilder read = new StringBuilder();
      while (read.indexOf("\r\n\r\n") < 0) {
        int octet = content.read();
        if (octet < 0) {
          throw new IOException("the connection was closed after " + read);
        }
        read.append((char) octet);
      }
      return read.toString();
    }

    long length() {
      Matcher length = LENGTH.matcher(head);
      assertThat(length.find()).as(head).isTrue();
      return Long.parseLong(length.group(1));
    }

    long drained() throws IOException {
      return content.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
