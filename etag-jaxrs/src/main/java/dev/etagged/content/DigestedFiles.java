package dev.etagged.content;

import dev.etagged.digest.FileDigests;
import dev.etagged.file.FileMemory;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** The digests of the files that methods return. Safe for use by several threads. */
public final class DigestedFiles {

  private static final int REMEMBERED_FILES = 10_000;

  private final FileMemory memory;
  private final FileContent.Limits limits;

  /** Remembers nothing yet. */
  public DigestedFiles(FileContent.Limits limits, InstantSource clock) {
    this.memory = new FileMemory(REMEMBERED_FILES, FileDigests.RESOLUTION, clock);
    this.limits = limits;
  }

  /** The digest of a file; empty if none can be promised. */
  Optional<String> digest(FileContent file) throws IOException {
    return file.digest(memory, limits);
  }

  /** Whether a file is too long for a digest, however long it stays as it is. */
  public boolean isTooLong(FileContent file) {
    return file.length() > limits.settled();
  }
}
