package dev.etagged.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An article as Markdown (RFC 7763): the same state in another representation. */
@Provider
@ApplicationScoped
@Produces(ArticleMarkdownWriter.MARKDOWN)
public class ArticleMarkdownWriter implements MessageBodyWriter<Article> {
  static final String MARKDOWN = "text/markdown;charset=UTF-8";

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Article.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Article article,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> fields,
      OutputStream output)
      throws IOException {
    output.write(markdown(article).getBytes(StandardCharsets.UTF_8));
  }

  private static String markdown(Article article) {
    List<String> tags = article.getTags();
    return String.join(
        "\n",
        "# " + article.getTitle(),
        "",
        article.getBody(),
        "",
        "---",
        article.getUpdatedAt() + (tags.isEmpty() ? "" : " · " + String.join(", ", tags)),
        "");
  }
}
