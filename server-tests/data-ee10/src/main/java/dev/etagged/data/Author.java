package dev.etagged.data;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Somebody who writes. */
@Entity
@Cacheable
public class Author {
  @Id long id;
  @Version long version;
  String name = "";

  static Author of(long id, String name) {
    Author author = new Author();
    author.id = id;
    author.name = name;
    return author;
  }
}
