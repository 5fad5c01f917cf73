package dev.etagged.example;

import dev.etagged.jpa.EtagListener;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What a reader wrote below an article; its getters are its JSON representation. */
@Entity
@EntityListeners(EtagListener.class)
@Table(name = "article_comment")
@JsonbPropertyOrder({"id", "author", "text", "createdAt"})
public class Comment {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_sequence")
  @SequenceGenerator(
      name = "comment_sequence",
      sequenceName = "comment_sequence",
      allocationSize = 1)
  @Column(name = "id", nullable = false)
  private @Nullable Long id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @SuppressWarnings("unused") // Queries read it.
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "article_id", nullable = false, updatable = false)
  private @Nullable Article article;

  @Column(name = "author", nullable = false, length = CommentContent.MAX_AUTHOR_LENGTH)
  private String author = "";

  @Column(name = "text", nullable = false, length = CommentContent.MAX_TEXT_LENGTH)
  private String text = "";

  @Column(name = "created_at", nullable = false)
  private LocalDateTime createdAt = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);

  protected Comment() {}

  Comment(Article article, CommentContent content, Instant now) {
    this.article = article;
    this.author = content.author();
    this.text = content.text();
    this.createdAt = StateInstant.toColumn(now);
  }

  public @Nullable Long getId() {
    return id;
  }

  public String getAuthor() {
    return author;
  }

  public String getText() {
    return text;
  }

  public String getCreatedAt() {
    return StateInstant.toJson(createdAt);
  }
}
