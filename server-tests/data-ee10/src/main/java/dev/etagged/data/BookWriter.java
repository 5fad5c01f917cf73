package dev.etagged.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** A book is its title. */
@Provider
public class BookWriter implements MessageBodyWriter<Book> {

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return type == Book.class;
  }

  @Override
  public void writeTo(
      Book book,
      Class<?> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, Object> fields,
      OutputStream out)
      throws IOException {
    out.write(book.getTitle().getBytes(UTF_8));
  }
}
