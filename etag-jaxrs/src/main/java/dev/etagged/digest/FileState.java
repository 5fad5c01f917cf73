package dev.etagged.digest;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a file without reading it.
 *
 * @param size its octets
 * @param modified when its content was last modified, as anybody may have set it
 * @param changed when anything of it last changed, which nobody can set; {@code modified} where the
 *     file system does not have it
 * @param key distinguishes it from another file that had the same name; null where there is none
 */
record FileState(long size, FileTime modified, FileTime changed, @Nullable Object key) {

  private static final String UNIX = "unix";

  static FileState of(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains(UNIX)
        ? ofUnix(file)
        : ofAny(file);
  }

  /** Whether a change from now on would show, given how coarse the file system's times are. */
  boolean isSettled(Instant now, Duration resolution) {
    Instant latest = modified.compareTo(changed) > 0 ? modified.toInstant() : changed.toInstant();
    return latest.plus(resolution).isBefore(now);
  }

  private static FileState ofUnix(Path file) throws IOException {
    Map<String, Object> attributes =
        Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,fileKey");
    return new FileState(
        (Long) requireNonNull(attributes.get("size")),
        (FileTime) requireNonNull(attributes.get("lastModifiedTime")),
        (FileTime) requireNonNull(attributes.get("ctime")),
        attributes.get("fileKey"));
  }

  private static FileState ofAny(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileState(
        attributes.size(),
        attributes.lastModifiedTime(),
        attributes.lastModifiedTime(),
        attributes.fileKey());
  }
}
