package dev.etagged.jaxrs;

import dev.etagged.RangedContent;
import dev.etagged.content.FileContent;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Path;

/** Writes the whole of a content for which no runtime has a writer. */
abstract class ContentWriter<T> implements MessageBodyWriter<T> {

  private final Class<T> written;

  private ContentWriter(Class<T> written) {
    this.written = written;
  }

  abstract void write(T content, OutputStream out) throws IOException;

  @Override
  public final boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return written.isAssignableFrom(type);
  }

  @Override
  public final void writeTo(
      T content,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> fields,
      OutputStream out)
      throws IOException {
    write(content, out);
  }

  /** Of a file. */
  static final class OfPath extends ContentWriter<Path> implements MessageBodyWriter<Path> {

    OfPath() {
      super(Path.class);
    }

    @Override
    void write(Path file, OutputStream out) throws IOException {
      try (FileContent content = FileContent.open(file)) {
        content.transferTo(out, 0, content.length());
      }
    }
  }

  /** Of content that can be read in part. */
  static final class OfRangedContent extends ContentWriter<RangedContent>
      implements MessageBodyWriter<RangedContent> {

    OfRangedContent() {
      super(RangedContent.class);
    }

    @Override
    void write(RangedContent content, OutputStream out) throws IOException {
      content.transferTo(out, 0, content.length());
    }
  }
}
