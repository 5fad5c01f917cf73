package dev.etagged.file;

import dev.etagged.file.OpenFile.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the digests of files by their state. Safe for use by several threads.
 *
 * <p>A file is settled if a change from now on would show in its state: if its last change is long
 * enough ago, by the file system's time, or if the same state was seen long enough ago, by the
 * clock. The second way does not ask whether the two agree, or what a modification time was set to.
 */
public final class FileMemory {

  private final Duration resolution;
  private final InstantSource clock;
  private final Map<Path, Entry> entries;

  /**
   * Remembers nothing yet.
   *
   * @param capacity how many files are remembered at most: the ones that were asked for last
   * @param resolution how coarse the times of a file system may be
   */
  public FileMemory(int capacity, Duration resolution, InstantSource clock) {
    this.resolution = resolution;
    this.clock = clock;
    this.entries = new LastUsed(capacity);
  }

  /** Reads a whole file. */
  @FunctionalInterface
  public interface Reading {

    String digestOf(OpenFile file) throws IOException;
  }

  /**
   * The digest of a settled file, which is read if it is not remembered; other requests for it wait
   * meanwhile.
   *
   * @return empty if the file is not settled, or changed while it was read
   */
  public Optional<String> settled(OpenFile file, Reading reading) throws IOException {
    Optional<FileState> state = file.state();
    if (state.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = entry(file.path());
    Optional<String> known = entry.recall(state.get());
    if (known.isPresent() || !entry.isSettled(state.get(), clock.instant())) {
      return known;
    }
    return entry.alone(
        () -> {
          Optional<String> meanwhile = entry.recall(state.get());
          return meanwhile.isPresent() ? meanwhile : entry.read(file, state.get(), reading);
        });
  }

  /** The digest of a file that is not settled, which is read while no other request reads it. */
  public String unsettled(OpenFile file, Reading reading) throws IOException {
    return entry(file.path()).alone(() -> reading.digestOf(file));
  }

  private synchronized Entry entry(Path path) {
    return entries.computeIfAbsent(path, absent -> new Entry());
  }

  private interface Work<T> {

    T perform() throws IOException;
  }

  private final class Entry {

    private final Lock readingNow = new ReentrantLock();
    private @Nullable FileState state;
    private @Nullable Instant seen;
    private @Nullable String digest;

    synchronized Optional<String> recall(FileState asked) {
      return asked.equals(state) ? Optional.ofNullable(digest) : Optional.empty();
    }

    synchronized boolean isSettled(FileState asked, Instant now) {
      if (seen == null || !asked.equals(state)) {
        state = asked;
        seen = now;
        digest = null;
      }
      return asked.isSettled(now, resolution) || seen.plus(resolution).isBefore(now);
    }

    private synchronized void remember(FileState read, String found) {
      if (read.equals(state)) {
        digest = found;
      }
    }

    <T> T alone(Work<T> work) throws IOException {
      readingNow.lock();
      try {
        return work.perform();
      } finally {
        readingNow.unlock();
      }
    }

    Optional<String> read(OpenFile file, FileState asked, Reading reading) throws IOException {
      if (file.change() != Change.NONE) {
        return Optional.empty();
      }
      String found = reading.digestOf(file);
      if (file.change() != Change.NONE) {
        return Optional.empty();
      }
      remember(asked, found);
      return Optional.of(found);
    }
  }

  private static final class LastUsed extends LinkedHashMap<Path, Entry> {

    private static final long serialVersionUID = 1L;

    private final int capacity;

    LastUsed(int capacity) {
      super(16, 0.75f, true);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Path, Entry> eldest) {
      return size() > capacity;
    }
  }
}
