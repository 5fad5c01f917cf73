package dev.etagged.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that was opened once. All that is read comes from one channel, so another file that is put
 * in its place does not mix with it. For use by one thread.
 *
 * <p>Java cannot ask an open channel for the state of its file. A state is the open file's own if
 * the path, with all links resolved, had it before and after the opening, and the channel has its
 * size. Parent directories that are exchanged twice within that moment would not show.
 */
public final class OpenFile implements AutoCloseable {

  /** How many octets are read at once. */
  public static final int PIECE = 64 * 1024;

  private static final int ATTEMPTS = 3;

  private final Path path;
  private final FileChannel channel;
  private final long size;
  private final @Nullable FileState state;

  private OpenFile(Path path, FileChannel channel, long size, @Nullable FileState state) {
    this.path = path;
    this.channel = channel;
    this.size = size;
    this.state = state;
  }

  /** What became of a file since it was opened. */
  public enum Change {
    /** Nothing. */
    NONE,
    /** Its path leads to another file, or to none; or its content may be the same. */
    POSSIBLE,
    /** Its content was modified. */
    CERTAIN
  }

  /** Takes octets. */
  @FunctionalInterface
  public interface Sink {

    void take(byte[] octets, int offset, int length) throws IOException;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if there is none, if it may not be read, or if it is not a regular file
   */
  public static OpenFile open(Path name) throws IOException {
    for (int attempt = 1; true; attempt++) {
      Path path = name.toRealPath();
      FileState before = FileState.of(path);
      OpenFile opened = opened(path, before);
      if (opened.state != null || attempt == ATTEMPTS) {
        return opened;
      }
      opened.close();
    }
  }

  private static OpenFile opened(Path path, FileState before) throws IOException {
    FileChannel channel = FileChannel.open(path);
    try {
      long size = channel.size();
      boolean same = size == before.size() && before.equals(present(path));
      return new OpenFile(path, channel, size, same ? before : null);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileState present(Path path) throws IOException {
    try {
      return FileState.of(path);
    } catch (NoSuchFileException deleted) {
      return null;
    }
  }

  /** The file's path, without links. */
  Path path() {
    return path;
  }

  /** How many octets it had when it was opened. */
  public long size() {
    return size;
  }

  /** The state that the open file had; empty if it changed while it was opened. */
  Optional<FileState> state() {
    return Optional.ofNullable(state);
  }

  /** What shows of a change since it was opened. */
  public Change change() throws IOException {
    if (channel.size() != size) {
      return Change.CERTAIN;
    }
    FileState now = present(path);
    if (state == null || now == null) {
      return Change.POSSIBLE;
    }
    if (state.equals(now)) {
      return Change.NONE;
    }
    return state.isModifiedIn(now) ? Change.CERTAIN : Change.POSSIBLE;
  }

  /**
   * Reads a part, piece by piece.
   *
   * @throws EOFException if the file ends before
   */
  public void read(long first, long count, Sink sink) throws IOException {
    byte[] piece = new byte[(int) Math.min(PIECE, count)];
    long end = first + count;
    for (long position = first; position < end; ) {
      int wanted = (int) Math.min(piece.length, end - position);
      int read = fill(piece, wanted, position);
      if (read < wanted) {
        throw new EOFException("the file was cut off at " + (position + read) + " of " + size);
      }
      sink.take(piece, 0, read);
      position += read;
    }
  }

  /** All that is there, up to the size that it had when it was opened. */
  public byte[] readAll() throws IOException {
    byte[] all = new byte[Math.toIntExact(size)];
    int read = fill(all, all.length, 0);
    return read == all.length ? all : Arrays.copyOf(all, read);
  }

  private int fill(byte[] target, int wanted, long position) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(target, 0, wanted);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        break;
      }
    }
    return buffer.position();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
