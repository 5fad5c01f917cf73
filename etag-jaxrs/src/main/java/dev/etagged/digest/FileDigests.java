package dev.etagged.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The digests of files' contents, remembered: a file that has not changed costs one look at its
 * attributes and no read.
 *
 * <p>A digest is of the content alone, so that nodes whose copies bear other times agree. The times
 * only show whether the file may have changed: a remembered digest is used while size, modification
 * time, change time (where the file system has one) and file key are the same. File times are
 * coarse, so a digest is not remembered before {@link #RESOLUTION} has passed since the last
 * change: a second change within the same tick would not show.
 *
 * <p>Safe for use by several threads. The clock must not run ahead of the file system's by more
 * than {@link #RESOLUTION}.
 *
 * @since 0.1.0
 */
public final class FileDigests {

  /** How long after a change a file is read every time: the coarsest file system has 2 seconds. */
  public static final Duration RESOLUTION = Duration.ofSeconds(3);

  private final InstantSource clock;
  private final Reading reading;
  private final Map<Path, Remembered> remembered;

  /**
   * Remembers nothing yet.
   *
   * @param capacity how many files are remembered at most: the ones that were asked for last
   * @param clock shows whether a change is long enough ago
   * @throws IllegalArgumentException if the capacity is not positive
   */
  public FileDigests(int capacity, InstantSource clock) {
    this(capacity, clock, ContentDigest::of);
  }

  FileDigests(int capacity, InstantSource clock, Reading reading) {
    if (capacity <= 0) {
      throw new IllegalArgumentException("capacity (" + capacity + ") must be positive");
    }
    this.clock = clock;
    this.reading = reading;
    this.remembered = new LastUsed(capacity);
  }

  /**
   * The digest of a file's content.
   *
   * @param file a regular file
   * @return 22 characters, by {@link ContentDigest}
   * @throws IOException if the file cannot be read
   */
  public String digestOf(Path file) throws IOException {
    Path name = file.toAbsolutePath();
    FileState state = FileState.of(name);
    Remembered known = recall(name);
    return known != null && known.state().equals(state) ? known.digest() : read(name, state);
  }

  private String read(Path name, FileState before) throws IOException {
    Instant beginning = clock.instant();
    String digest = reading.digestOf(name);
    if (before.isSettled(beginning, RESOLUTION) && FileState.of(name).equals(before)) {
      remember(name, new Remembered(before, digest));
    }
    return digest;
  }

  private synchronized @Nullable Remembered recall(Path name) {
    return remembered.get(name);
  }

  private synchronized void remember(Path name, Remembered digest) {
    remembered.put(name, digest);
  }

  /** Reads a whole file. */
  @FunctionalInterface
  interface Reading {

    String digestOf(Path file) throws IOException;
  }

  private record Remembered(FileState state, String digest) {}

  private static final class LastUsed extends LinkedHashMap<Path, Remembered> {

    private static final long serialVersionUID = 1L;

    private final int capacity;

    LastUsed(int capacity) {
      super(16, 0.75f, true);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Path, Remembered> eldest) {
      return size() > capacity;
    }
  }
}
