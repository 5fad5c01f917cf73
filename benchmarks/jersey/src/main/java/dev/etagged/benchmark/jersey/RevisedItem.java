package dev.etagged.benchmark.jersey;

import dev.etagged.jpa.Revisioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The same rows as those of {@link Item}; the tag of the collection is a revision. */
@Entity
@Revisioned
@Table(name = "item")
public class RevisedItem extends StoredItem {

  protected RevisedItem() {}
}
