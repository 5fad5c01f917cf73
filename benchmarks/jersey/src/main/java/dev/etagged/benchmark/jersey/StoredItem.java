package dev.etagged.benchmark.jersey;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A row of the table that two entities are views of. */
@MappedSuperclass
public abstract class StoredItem {

  @Id private long id;
  @Version private long version;
  private String name = "";

  StoredItem() {}

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
