package dev.etagged.benchmark.jersey;

import jakarta.persistence.Entity;

/** A member of a collection, whose tag is a digest of all members. */
@Entity
public class Item extends StoredItem {

  protected Item() {}
}
