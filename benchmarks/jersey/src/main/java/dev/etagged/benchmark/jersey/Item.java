package dev.etagged.benchmark.jersey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A member of a collection, whose tag is a digest of all members. */
@Entity
public class Item {

  @Id private long id;
  @Version private long version;
  private String name = "";

  protected Item() {}

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
