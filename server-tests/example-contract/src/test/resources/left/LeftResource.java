package dev.etagged.example;

import dev.etagged.Etagged;
import dev.etagged.Key;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Leaves requests without an answer, and writes on the threads that left some. */
@Path("left")
@RequestScoped
@Produces("text/plain")
public class LeftResource {
  private static final Set<Thread> LEFT = ConcurrentHashMap.newKeySet();
  private static final AtomicInteger RECEIVED = new AtomicInteger();

  @Inject private Articles articles;
  @Inject private Clock clock;

  @PUT
  @Path("{slug}/never")
  @Etagged(value = Article.class, key = @Key("slug"))
  public void never(@PathParam("slug") String slug, @Suspended AsyncResponse response) {
    LEFT.add(Thread.currentThread());
    RECEIVED.incrementAndGet();
  }

  /** How many requests were left. */
  @GET
  public int received() {
    return RECEIVED.get();
  }

  @PUT
  @Path("{slug}")
  @Transactional
  @Etagged(value = Article.class, key = @Key("slug"))
  public boolean writeGuarded(@PathParam("slug") String slug) {
    return write(slug);
  }

  @POST
  @Path("{slug}")
  @Transactional
  public boolean writeUnguarded(@PathParam("slug") String slug) {
    return write(slug);
  }

  /** Whether this thread left a request before. */
  private boolean write(String slug) {
    Article article = articles.require(slug);
    articles.replaceContent(
        article, new ArticleContent("Left", "Text.", article.getTags()), clock.instant());
    return LEFT.contains(Thread.currentThread());
  }
}
