package dev.etagged.content;

import static java.lang.System.Logger.Level.DEBUG;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file that a method returned. It is opened once, by whoever needs it first, and closed by
 * whoever knows that nothing of it is sent any more.
 */
public final class ReturnedFile implements Closeable {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final DigestedFiles files;
  private @Nullable Object entity;
  private @Nullable FileContent content;
  private boolean digested;

  /** None yet. */
  public ReturnedFile(DigestedFiles files) {
    this.files = files;
  }

  /** The content of an entity; empty if it is not a file, or one that cannot be read. */
  public Optional<FileContent> open(@Nullable Object returned) {
    if (returned != entity) {
      close();
      entity = returned;
      content = opened(returned).orElse(null);
    }
    return Optional.ofNullable(content);
  }

  /** The digest of an entity; empty if it is not a file, or if no digest can be promised now. */
  public Optional<String> digest(@Nullable Object returned) {
    Optional<FileContent> file = open(returned);
    try {
      Optional<String> digest = file.isPresent() ? files.digest(file.get()) : Optional.empty();
      digested = digest.isPresent();
      return digest;
    } catch (IOException unreadable) {
      return undigested(unreadable);
    }
  }

  /** The runtime itself says what is wrong with a file that cannot be read. */
  private static Optional<FileContent> opened(@Nullable Object entity) {
    try {
      Optional<Path> file = path(entity);
      return file.isPresent() ? Optional.of(FileContent.open(file.get())) : Optional.empty();
    } catch (IOException | InvalidPathException unreadable) {
      return undigested(unreadable);
    }
  }

  private static <T> Optional<T> undigested(Exception unreadable) {
    LOGGER.log(DEBUG, "no digest of a file", unreadable);
    return Optional.empty();
  }

  private static Optional<Path> path(@Nullable Object entity) {
    if (entity instanceof File file) {
      return Optional.of(file.toPath());
    }
    return entity instanceof Path path ? Optional.of(path) : Optional.empty();
  }

  /** Whether it has the digest of a file, and another entity is sent. */
  public boolean isReplaced(@Nullable Object sent) {
    return digested && sent != entity;
  }

  /** Closes it if another entity is sent. */
  public void closeUnlessSent(@Nullable Object sent) {
    if (sent != entity) {
      close();
    }
  }

  @Override
  public void close() {
    FileContent open = content;
    content = null;
    entity = null;
    digested = false;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException read) {
      LOGGER.log(DEBUG, "a file that was read could not be closed", read);
    }
  }
}
