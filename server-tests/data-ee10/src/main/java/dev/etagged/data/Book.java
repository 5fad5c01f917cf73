package dev.etagged.data;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** An entity that names no listener. */
@Entity
public class Book {
  @Id private long id;
  @Version private long version;
  private String title = "";

  /** A new one. */
  static Book of(long id, String title) {
    Book book = new Book();
    book.id = id;
    book.title = title;
    return book;
  }

  /** The identifier. */
  public long getId() {
    return id;
  }

  /** The version attribute. */
  public long getVersion() {
    return version;
  }

  /** The content. */
  public String getTitle() {
    return title;
  }

  /** Changes the content. */
  public void setTitle(String title) {
    this.title = title;
  }
}
