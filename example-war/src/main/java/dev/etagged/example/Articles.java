package dev.etagged.example;

import dev.etagged.jpa.ForEtags;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stored articles. Every write is flushed at once, so that a conflict shows where it happens.
 */
@RequestScoped
public class Articles {
  @Inject @ForEtags private EntityManager entityManager;

  public List<Article> all() {
    return entityManager
        .createQuery("select a from Article a order by a.slug", Article.class)
        .getResultList();
  }

  public Optional<Article> find(String slug) {
    return entityManager
        .createQuery("select a from Article a where a.slug = :slug", Article.class)
        .setParameter("slug", slug)
        .getResultList()
        .stream()
        .findFirst();
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
    entityManager.remove(article);
    entityManager.flush();
  }
}
