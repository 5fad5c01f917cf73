package dev.etagged.content;

import dev.etagged.RangedContent;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The result of a method, if its parts can be read without the runtime's writer.
 *
 * @param content the content
 * @param resource what must be closed when it is written
 * @param kind the precautions that it needs
 */
public record OpenContent(RangedContent content, Closeable resource, Kind kind)
    implements AutoCloseable {

  /** The precautions that a content needs. */
  public enum Kind {
    /** The whole is written by a writer of the runtime. */
    OF_THE_RUNTIME,
    /** The same, and parts can be had in ascending order only. */
    ASCENDING,
    /** No runtime has a writer for it. */
    OURS
  }

  /**
   * Opens the content of an entity; empty for one that only a writer can make octets of.
   *
   * @param declared the length in the {@code Content-Length} that the method set
   */
  public static Optional<OpenContent> of(Object entity, OptionalLong declared) throws IOException {
    if (entity instanceof RangedContent content) {
      return Optional.of(new OpenContent(content, () -> {}, Kind.OURS));
    }
    if (entity instanceof byte[] octets) {
      return Optional.of(of(octets));
    }
    if (entity instanceof InputStream in && declared.isPresent()) {
      RangedContent content = new StreamContent(in, declared.getAsLong());
      return Optional.of(new OpenContent(content, in, Kind.ASCENDING));
    }
    if (entity instanceof File file && file.isFile()) {
      return Optional.of(of(file.toPath(), Kind.OF_THE_RUNTIME));
    }
    return entity instanceof Path file && Files.isRegularFile(file)
        ? Optional.of(of(file, Kind.OURS))
        : Optional.empty();
  }

  public static OpenContent of(ByteArrayOutputStream rendered) {
    return of(rendered.toByteArray());
  }

  private static OpenContent of(byte[] octets) {
    RangedContent content =
        RangedContent.of(
            octets.length, (out, first, count) -> out.write(octets, (int) first, (int) count));
    return new OpenContent(content, () -> {}, Kind.OF_THE_RUNTIME);
  }

  private static OpenContent of(Path file, Kind kind) throws IOException {
    FileContent content = FileContent.open(file);
    return new OpenContent(content, content::close, kind);
  }

  /** Whether the whole is written here, and not by a writer that the application can replace. */
  public boolean needsNoWriter() {
    return kind == Kind.OURS;
  }

  public void writeWhole(OutputStream out) throws IOException {
    content.transferTo(out, 0, content.length());
  }

  public void write(Excerpt excerpt, OutputStream out) throws IOException {
    (kind == Kind.ASCENDING ? excerpt.ascending() : excerpt).write(content, out);
  }

  @Override
  public void close() throws IOException {
    resource.close();
  }
}
