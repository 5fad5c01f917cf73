package dev.etagged.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;
import org.jspecify.annotations.Nullable;

/** Entities that a node keeps in a cache of its own. */
final class Cached {

  private Cached() {}

  @Entity(name = "Entry")
  @Cacheable
  @EntityListeners(EtagListener.class)
  public static class Entry {
    @Id long id;
    @Version @Nullable Long version;

    @Column(unique = true)
    String slug = "";

    String text = "";

    Entry() {}

    Entry(long id, String slug, String text) {
      this.id = id;
      this.slug = slug;
      this.text = text;
    }
  }

  /** No cache keeps it. */
  @Entity(name = "Plain")
  @Cacheable(false)
  public static class Plain {
    @Id long id;
    @Version @Nullable Long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Entry entry;

    Plain() {}

    Plain(long id, Entry entry) {
      this.id = id;
      this.entry = entry;
    }
  }

  @Entity(name = "Parent")
  @Cacheable
  public static class Parent {
    @Id long id;
    @Version @Nullable Long version;
    String text = "";

    @OneToMany(mappedBy = "parent")
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    List<Child> children = new ArrayList<>();

    Parent() {}

    Parent(long id, String text) {
      this.id = id;
      this.text = text;
    }
  }

  @Entity(name = "Child")
  @Cacheable
  public static class Child {
    @Id long id;
    @Version @Nullable Long version;
    String text = "";

    @ManyToOne @Nullable Parent parent;

    Child() {}

    Child(long id, Parent parent, String text) {
      this.id = id;
      this.parent = parent;
      this.text = text;
    }
  }

  /** Its cache keeps the words, and not the row with the version that they raise. */
  @Entity(name = "Listing")
  public static class Listing {
    @Id long id;
    @Version @Nullable Long version;

    @ElementCollection
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    Set<String> words = new TreeSet<>();
  }
}
