package dev.etagged.example;

import dev.etagged.Etagged;
import dev.etagged.Key;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;

/**
 * The comments on an article. They are part of its state: a new one raises its version, so the
 * article's own row tells whether they have changed.
 */
@Path("articles/{slug}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Etagged(
    value = Article.class,
    key = @Key("slug"),
    cacheControl = "public, no-cache",
    vary = "Accept-Encoding",
    lastModified = "updatedAt")
public class CommentResource {
  @Inject private Articles articles;
  @Inject private Clock clock;

  @GET
  public List<Comment> list(@PathParam("slug") String slug) {
    return articles.comments(articles.require(slug));
  }

  @POST
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  public Response post(@PathParam("slug") String slug, InputStream content) {
    CommentContent commentContent = CommentContent.of(JsonBody.object(content));
    Article article = articles.requireAlone(slug);
    Comment comment = articles.add(article.comment(commentContent, clock.instant()));
    return Response.status(Response.Status.CREATED).entity(comment).build();
  }
}
