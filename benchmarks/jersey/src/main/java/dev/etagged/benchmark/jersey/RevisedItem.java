package dev.etagged.benchmark.jersey;

import dev.etagged.jpa.Revisioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The same rows as those of {@link Item}; the tag of the collection is a revision. */
@Entity
@Revisioned
@Table(name = "item")
public class RevisedItem {

  @Id private long id;
  @Version private long version;
  private String name = "";

  protected RevisedItem() {}

  public long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public String getName() {
    return name;
  }
}
