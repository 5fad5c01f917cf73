package dev.etagged.digest;

import dev.etagged.file.FileMemory;
import dev.etagged.file.OpenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The digests of files' contents, remembered: a file that has not changed costs a few looks at its
 * attributes and no read.
 *
 * <p>A digest depends only on the content, so that nodes whose copies have other times agree. The
 * times only show whether the file may have changed: a remembered digest is used while size,
 * modification time, change time (where the file system has one) and file key are the same. File
 * times are coarse, so a digest is not remembered before {@link #RESOLUTION} has passed since the
 * last change: a second change within the same tick would not show. Where the file's times are
 * ahead of the clock, {@link #RESOLUTION} has to pass since the same times were first seen.
 *
 * <p>A file is opened once, and its state is that of the open file: as far as Java can tell, see
 * {@code docs/ranges.md}. One thread at a time reads a file, while others that ask for it wait.
 * Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class FileDigests {

  /** How long after a change a file is read every time: the coarsest file system has 2 seconds. */
  public static final Duration RESOLUTION = Duration.ofSeconds(3);

  private final FileMemory memory;
  private final FileMemory.Reading reading;

  /**
   * Remembers nothing yet.
   *
   * @param capacity how many files are remembered at most: the ones that were asked for last
   * @param clock shows whether a change is long enough ago
   * @throws IllegalArgumentException if the capacity is not positive
   */
  public FileDigests(int capacity, InstantSource clock) {
    this(capacity, clock, FileDigests::read);
  }

  FileDigests(int capacity, InstantSource clock, FileMemory.Reading reading) {
    if (capacity <= 0) {
      throw new IllegalArgumentException("capacity (" + capacity + ") must be positive");
    }
    this.memory = new FileMemory(capacity, RESOLUTION, clock);
    this.reading = reading;
  }

  /**
   * The digest of a file's content.
   *
   * @param file a regular file
   * @return 22 characters, by {@link ContentDigest}
   * @throws IOException if the file cannot be read, or is cut off meanwhile
   */
  public String digestOf(Path file) throws IOException {
    try (OpenFile open = OpenFile.open(file)) {
      Optional<String> settled = memory.settled(open, reading);
      return settled.isPresent() ? settled.get() : memory.unsettled(open, reading);
    }
  }

  private static String read(OpenFile file) throws IOException {
    ContentDigest digest = new ContentDigest();
    file.read(0, file.size(), digest::add);
    return digest.end();
  }
}
