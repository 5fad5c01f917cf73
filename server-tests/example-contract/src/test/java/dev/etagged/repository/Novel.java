package dev.etagged.repository;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** An entity that names no listener. */
@Entity
public class Novel {
  @Id private long id;
  @Version private long version;
  private String title = "";

  /** A new one. */
  static Novel of(long id, String title) {
    Novel novel = new Novel();
    novel.id = id;
    novel.title = title;
    return novel;
  }

  /** The identifier. */
  public long getId() {
    return id;
  }

  /** For the server's provider. */
  public void setId(long id) {
    this.id = id;
  }

  /** The version attribute. */
  public long getVersion() {
    return version;
  }

  /** For the server's provider. */
  public void setVersion(long version) {
    this.version = version;
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
