package dev.etagged.jaxrs;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Path;

/** Writes the content of a {@link Path}, for which no runtime has a writer. */
final class PathWriter implements MessageBodyWriter<Path> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Path.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Path file,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> fields,
      OutputStream out)
      throws IOException {
    try (FileContent content = FileContent.open(file)) {
      content.transferTo(out, 0, content.length());
    }
  }
}
