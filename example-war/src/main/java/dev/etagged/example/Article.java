package dev.etagged.example;

import dev.etagged.jpa.EtagListener;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article, named by its slug; its getters are its JSON representation. */
@Entity
@EntityListeners(EtagListener.class)
@Table(name = "article")
@JsonbPropertyOrder({"slug", "title", "body", "tags", "createdAt", "updatedAt", "comments"})
public class Article {
  private static final int FIRST_ID_AFTER_SEED = 1001;
  private static final LocalDateTime UNSAVED = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_sequence")
  @SequenceGenerator(
      name = "article_sequence",
      sequenceName = "article_sequence",
      initialValue = FIRST_ID_AFTER_SEED,
      allocationSize = 1)
  @Column(name = "id", nullable = false)
  private @Nullable Long id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "slug", nullable = false, unique = true, length = Slug.MAX_LENGTH)
  private String slug = "";

  @Column(name = "title", nullable = false, length = ArticleContent.MAX_TITLE_LENGTH)
  private String title = "";

  @Column(name = "body", nullable = false, length = ArticleContent.MAX_BODY_LENGTH)
  private String body = "";

  /** Comma-separated: one column keeps a GET at one statement, and the order as it was given. */
  @Column(name = "tags", nullable = false, length = ArticleContent.MAX_TAGS_LENGTH)
  private String tags = "";

  @Column(name = "created_at", nullable = false)
  private LocalDateTime createdAt = UNSAVED;

  /** Of the content and the comments: whatever changes what is sent of the article moves it. */
  @Column(name = "updated_at", nullable = false)
  private LocalDateTime updatedAt = UNSAVED;

  /** Kept on the article's own row, so that its version is the version of all that is rendered. */
  @Column(name = "comments", nullable = false)
  private int comments;

  protected Article() {}

  Article(Slug slug, ArticleContent content, Instant now) {
    this.slug = slug.value();
    this.createdAt = StateInstant.toColumn(now);
    this.updatedAt = this.createdAt;
    set(content);
  }

  void replaceContent(ArticleContent content, Instant now) {
    set(content);
    updatedAt = StateInstant.toColumnAfter(updatedAt, now);
  }

  /** A comment is part of what is rendered of its article, so the article changes with it. */
  Comment comment(CommentContent content, Instant now) {
    comments++;
    updatedAt = StateInstant.toColumnAfter(updatedAt, now);
    return new Comment(this, content, now);
  }

  private void set(ArticleContent content) {
    title = content.title();
    body = content.body();
    tags = String.join(",", content.tags());
  }

  public String getSlug() {
    return slug;
  }

  public String getTitle() {
    return title;
  }

  public String getBody() {
    return body;
  }

  public List<String> getTags() {
    return tags.isEmpty() ? List.of() : List.of(tags.split(",", -1));
  }

  public String getCreatedAt() {
    return StateInstant.toJson(createdAt);
  }

  public String getUpdatedAt() {
    return StateInstant.toJson(updatedAt);
  }

  public int getComments() {
    return comments;
  }
}
