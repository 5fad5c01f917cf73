package dev.etagged.example;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Scope;
import dev.etagged.Key;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The articles; one article is named by its slug. */
@Path("articles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {
  @Inject private Articles articles;
  @Inject private Clock clock;
  @Context private UriInfo uriInfo;

  @GET
  @Etagged(
      value = Article.class,
      scope = Scope.COLLECTION,
      cacheControl = "public, no-cache",
      vary = "Accept-Encoding")
  public List<Article> list(
      @QueryParam("tag") @Nullable String tag,
      @QueryParam("page") @Nullable String number,
      @QueryParam("size") @Nullable String size) {
    Page page = Page.of(number, size);
    return tag == null || tag.isEmpty()
        ? articles.list(page)
        : articles.listTagged(ArticleContent.requireTag(tag), page);
  }

  @POST
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  public Response post(InputStream content) {
    JsonObject json = JsonBody.object(content);
    ArticleContent articleContent = ArticleContent.of(json);
    Slug slug = Slug.of(json, articleContent);
    if (articles.find(slug.value()).isPresent()) {
      throw Problem.conflict("There is an article %s already.".formatted(slug.value()))
          .toException();
    }
    Article article = articles.add(new Article(slug, articleContent, clock.instant()));
    URI location = uriInfo.getAbsolutePathBuilder().path(slug.value()).build();
    return Response.created(location).contentLocation(location).entity(article).build();
  }

  @GET
  @Path("{slug}")
  @Produces({MediaType.APPLICATION_JSON, ArticleMarkdownWriter.MARKDOWN})
  @Etagged(
      value = Article.class,
      key = @Key("slug"),
      cacheControl = "public, no-cache",
      vary = "Accept-Encoding",
      lastModified = "updatedAt")
  public Article get(@PathParam("slug") String slug) {
    return articles.require(slug);
  }

  @PUT
  @Path("{slug}")
  @Etagged(value = Article.class, key = @Key("slug"), required = true, lastModified = "updatedAt")
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(@PathParam("slug") String path, InputStream content) {
    Slug slug = new Slug(path);
    JsonObject json = JsonBody.object(content);
    slug.requireNotRenamedBy(json);
    ArticleContent articleContent = ArticleContent.of(json);
    Optional<Article> current = articles.find(path);
    if (current.isEmpty()) {
      Article created = articles.add(new Article(slug, articleContent, clock.instant()));
      return withContentLocation(Response.created(uriInfo.getAbsolutePath()), created);
    }
    articles.replaceContent(current.get(), articleContent, clock.instant());
    return withContentLocation(Response.ok(), current.get());
  }

  @PATCH
  @Path("{slug}")
  @Etagged(value = Article.class, key = @Key("slug"), required = true, lastModified = "updatedAt")
  @Transactional
  @Consumes("application/merge-patch+json")
  public Response patch(@PathParam("slug") String slug, InputStream content) {
    JsonValue patch = JsonBody.value(content);
    Article article = articles.require(slug);
    JsonObject patched =
        JsonBody.requireObject(
            Json.createMergePatch(patch).apply(ArticleContent.writableMembers(article)));
    new Slug(slug).requireNotRenamedBy(patched);
    articles.replaceContent(article, ArticleContent.of(patched), clock.instant());
    return withContentLocation(Response.ok(), article);
  }

  @DELETE
  @Path("{slug}")
  @Etagged(value = Article.class, key = @Key("slug"), required = true, lastModified = "updatedAt")
  @Transactional
  public void delete(@PathParam("slug") String slug) {
    articles.remove(articles.require(slug));
  }

  private Response withContentLocation(Response.ResponseBuilder builder, Article article) {
    return builder.contentLocation(uriInfo.getAbsolutePath()).entity(article).build();
  }
}
