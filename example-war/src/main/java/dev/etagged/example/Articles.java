package dev.etagged.example;

import dev.etagged.jpa.ForEtags;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stored articles. Every write is flushed at once, so that a conflict shows where it happens.
 */
@RequestScoped
public class Articles {
  @Inject @ForEtags private EntityManager entityManager;

  public List<Article> list(Page page) {
    return page.of(
            entityManager.createQuery("select a from Article a order by a.slug", Article.class))
        .getResultList();
  }

  public List<Article> listTagged(String tag, Page page) {
    return page.of(
            entityManager
                .createQuery(
                    "select a from Article a"
                        + " where locate(:tag, concat(',', concat(a.tags, ','))) > 0"
                        + " order by a.slug",
                    Article.class)
                .setParameter("tag", "," + tag + ","))
        .getResultList();
  }

  public List<Comment> comments(Article article) {
    return entityManager
        .createQuery(
            "select c from Comment c where c.article = :article order by c.id", Comment.class)
        .setParameter("article", article)
        .getResultList();
  }

  public Optional<Article> find(String slug) {
    return query(slug).getResultList().stream().findFirst();
  }

  public Article require(String slug) {
    return find(slug).orElseThrow(() -> absent(slug));
  }

  /** Waits until no other transaction is writing the article, so that neither of the two fails. */
  public Article requireAlone(String slug) {
    return query(slug).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream()
        .findFirst()
        .orElseThrow(() -> absent(slug));
  }

  public Comment add(Comment comment) {
    entityManager.persist(comment);
    entityManager.flush();
    return comment;
  }

  public Article add(Article article) {
    entityManager.persist(article);
    entityManager.flush();
    return article;
  }

  public Article replaceContent(Article article, ArticleContent content, Instant now) {
    article.replaceContent(content, now);
    entityManager.flush();
    return article;
  }

  public void remove(Article article) {
    entityManager
        .createQuery("delete from Comment c where c.article = :article")
        .setParameter("article", article)
        .executeUpdate();
    entityManager.remove(article);
    entityManager.flush();
  }

  private TypedQuery<Article> query(String slug) {
    return entityManager
        .createQuery("select a from Article a where a.slug = :slug", Article.class)
        .setParameter("slug", slug);
  }

  private static WebApplicationException absent(String slug) {
    return Problem.notFound("There is no article %s.".formatted(Quoted.text(slug))).toException();
  }
}
