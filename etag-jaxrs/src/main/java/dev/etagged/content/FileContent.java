package dev.etagged.content;

import dev.etagged.RangedContent;
import dev.etagged.digest.ContentDigest;
import dev.etagged.file.FileMemory;
import dev.etagged.file.OpenFile;
import dev.etagged.file.OpenFile.Change;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file that is opened once. Its length, its digest and the octets that are sent
 * are from the same channel, or from memory. For use by one thread.
 */
public final class FileContent implements RangedContent, AutoCloseable {

  private final OpenFile file;
  private byte @Nullable [] held;
  private @Nullable String digest;
  private boolean guarded;

  private FileContent(OpenFile file) {
    this.file = file;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be read, or is not a regular file
   */
  public static FileContent open(Path file) throws IOException {
    return new FileContent(OpenFile.open(file));
  }

  /** What is digested. */
  public record Limits(long settled, int unsettled) {}

  /**
   * The digest of the content. A file that is not settled is held in memory from now on, so that
   * what is digested is what is sent.
   *
   * @param limits how many octets are digested of a file that is settled, and of another one
   * @return empty if no digest can be promised
   */
  public Optional<String> digest(FileMemory memory, Limits limits) throws IOException {
    if (digest == null && file.size() <= limits.settled()) {
      digest = memory.settled(file, FileContent::read).orElse(null);
    }
    if (digest == null && file.size() <= limits.unsettled()) {
      byte[] all = file.readAll();
      held = all;
      digest = ContentDigest.of(all);
      file.close();
    }
    return Optional.ofNullable(digest);
  }

  private static String read(OpenFile file) throws IOException {
    ContentDigest content = new ContentDigest();
    file.read(0, file.size(), content::add);
    return content.end();
  }

  /** From now on no last octet is read of a content that is another one than it was. */
  public void guard() {
    guarded = true;
  }

  @Override
  public long length() {
    byte[] all = held;
    return all == null ? file.size() : all.length;
  }

  @Override
  public void transferTo(OutputStream out, long first, long count) throws IOException {
    long last = Math.min(count, OpenFile.PIECE);
    read(first, count - last, out::write);
    read(
        first + count - last,
        last,
        (octets, offset, length) -> {
          requireUnchanged();
          out.write(octets, offset, length);
        });
  }

  /** The whole, for a writer that reads it by itself. */
  public InputStream stream() {
    return new FileStream(this);
  }

  void read(long first, long count, OpenFile.Sink sink) throws IOException {
    byte[] all = held;
    if (all == null) {
      file.read(first, count, sink);
    } else {
      sink.take(all, (int) first, (int) count);
    }
  }

  /** Is to be called when the last octets are read, and before they are sent. */
  void requireUnchanged() throws IOException {
    if (guarded && held == null) {
      Change change = file.change();
      if (change == Change.CERTAIN || (change == Change.POSSIBLE && !isTheSameAgain())) {
        throw new IOException("the file changed while it was sent");
      }
    }
  }

  /** Where the state does not show it, the content itself does. */
  private boolean isTheSameAgain() throws IOException {
    return digest == null || digest.equals(read(file));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
