package dev.etagged.jaxrs;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes the whole of a {@link RangedContent}. */
final class RangedContentWriter implements MessageBodyWriter<RangedContent> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return RangedContent.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      RangedContent content,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> fields,
      OutputStream out)
      throws IOException {
    content.transferTo(out, 0, content.length());
  }
}
