package dev.etagged.data;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What somebody writes. */
@Entity
@Cacheable
public class Novel {
  @Id long id;
  @Version long version;
  String title = "";
  @ManyToOne @Nullable Author author;

  /** Read by bindings. */
  public @Nullable Author getAuthor() {
    return author;
  }

  static Novel of(long id, String title, Author author) {
    Novel novel = new Novel();
    novel.id = id;
    novel.title = title;
    novel.author = author;
    return novel;
  }
}
