package dev.etagged.file;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a regular file without reading it.
 *
 * @param size its octets
 * @param modified when its content was last modified, as anybody may have set it
 * @param changed when anything of it last changed, which nobody can set; {@code modified} where the
 *     file system does not have it
 * @param key distinguishes it from another file that had the same name; null where there is none
 */
public record FileState(long size, FileTime modified, FileTime changed, @Nullable Object key) {

  private static final String UNIX = "unix";
  private static final String BASIC = "size,lastModifiedTime,fileKey,isRegularFile";

  /**
   * The state of a file.
   *
   * @throws IOException if there is no such file, or if it is not a regular one
   */
  public static FileState of(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains(UNIX)
        ? of(file, UNIX + ":ctime," + BASIC, "ctime")
        : of(file, BASIC, "lastModifiedTime");
  }

  private static FileState of(Path file, String names, String changed) throws IOException {
    Map<String, Object> attributes = Files.readAttributes(file, names);
    if (!Boolean.TRUE.equals(attributes.get("isRegularFile"))) {
      throw new FileSystemException(file.toString(), null, "not a regular file");
    }
    return new FileState(
        (Long) requireNonNull(attributes.get("size")),
        (FileTime) requireNonNull(attributes.get("lastModifiedTime")),
        (FileTime) requireNonNull(attributes.get(changed)),
        attributes.get("fileKey"));
  }

  /**
   * Whether a change from now on would show, given how coarse the file system's times are. The time
   * of modification does not count where there is a time of change: it may be set to any value.
   */
  public boolean isSettled(Instant now, Duration resolution) {
    return changed.toInstant().plus(resolution).isBefore(now);
  }

  /** Whether the other state is of the same file, with content that was modified. */
  boolean isModifiedIn(FileState other) {
    return Objects.equals(key, other.key)
        && (size != other.size || !modified.equals(other.modified));
  }
}
