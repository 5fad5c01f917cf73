package dev.etagged.example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The content of a request in a file of its own, which is deleted when this is closed. */
final class SpooledContent implements AutoCloseable {
  private static final int PART = 64 * 1024;

  private final UploadQuota quota;
  private final FileLimit limit;
  private final FileChannel file;
  private long length;

  SpooledContent(UploadQuota quota, FileLimit limit) throws Refusal {
    this.quota = quota;
    this.limit = limit;
    try {
      this.file = create();
    } catch (IOException noRoom) {
      throw full();
    }
  }

  private static FileChannel create() throws IOException {
    Path path = Files.createTempFile("etagged-upload-", ".part");
    // On Unix it has no name from here on, so that a killed server leaves nothing behind.
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Reads all content, as long as its client keeps within the limits. */
  void fill(InputStream content, UploadPace pace) throws Refusal {
    byte[] part = new byte[PART];
    for (int count = read(content, part); count >= 0; count = read(content, part)) {
      pace.require(length);
      limit.require(length + count);
      quota.take(count);
      length += count;
      append(ByteBuffer.wrap(part, 0, count));
    }
  }

  /** Some servers end the content of a client that has gone as if it were complete. */
  void requireLength(long declared) throws Refusal {
    if (declared >= 0 && declared != length) {
      throw incomplete();
    }
  }

  private static int read(InputStream content, byte[] part) throws Refusal {
    try {
      return content.read(part);
    } catch (IOException gone) {
      throw incomplete();
    }
  }

  private void append(ByteBuffer octets) throws Refusal {
    try {
      while (octets.hasRemaining()) {
        file.write(octets);
      }
    } catch (IOException noRoom) {
      throw full();
    }
  }

  private static Refusal incomplete() {
    return new Refusal(Problem.badRequest("The content ended before all of it had arrived."));
  }

  private static Refusal full() {
    return new Refusal(Problem.busy("There is no room for the content at the moment."));
  }

  /** Its octets from the beginning; the file stays open when the stream is closed. */
  InputStream octets() throws IOException {
    file.position(0);
    return Channels.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    quota.giveBack(length);
    file.close();
  }
}
