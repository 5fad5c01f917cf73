package dev.etagged.content;

import dev.etagged.RangedContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The result of a method, if its parts can be read without the runtime's writer.
 *
 * @param content the content
 * @param kind the precautions that it needs
 */
public record OpenContent(RangedContent content, Kind kind) {

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
   * The content of an entity; empty for one that only a writer can make octets of.
   *
   * @param declared the length in the {@code Content-Length} that the method set
   */
  public static Optional<OpenContent> of(Object entity, OptionalLong declared) {
    if (entity instanceof RangedContent content) {
      return Optional.of(new OpenContent(content, Kind.OURS));
    }
    if (entity instanceof byte[] octets) {
      return Optional.of(of(octets));
    }
    return entity instanceof InputStream in && declared.isPresent()
        ? Optional.of(new OpenContent(new StreamContent(in, declared.getAsLong()), Kind.ASCENDING))
        : Optional.empty();
  }

  /** The content of a file. */
  public static OpenContent of(FileContent file) {
    return new OpenContent(file, Kind.OF_THE_RUNTIME);
  }

  public static OpenContent of(ByteArrayOutputStream rendered) {
    return of(rendered.toByteArray());
  }

  private static OpenContent of(byte[] octets) {
    RangedContent content =
        RangedContent.of(
            octets.length, (out, first, count) -> out.write(octets, (int) first, (int) count));
    return new OpenContent(content, Kind.OF_THE_RUNTIME);
  }

  public long length() {
    return content.length();
  }

  /** Whether the whole is written here, and not by a writer that the application can replace. */
  public boolean needsNoWriter() {
    return kind == Kind.OURS;
  }

  public void writeWhole(OutputStream out) throws IOException {
    writePart(content, out, 0, content.length());
  }

  public void write(Excerpt excerpt, OutputStream out) throws IOException {
    (kind == Kind.ASCENDING ? excerpt.ascending() : excerpt).write(content, out);
  }

  /** Writes as many octets as were announced, whatever the content does. */
  static void writePart(RangedContent content, OutputStream out, long first, long count)
      throws IOException {
    ExactOutputStream exact = new ExactOutputStream(out, count);
    content.transferTo(exact, first, count);
    exact.close();
  }
}
