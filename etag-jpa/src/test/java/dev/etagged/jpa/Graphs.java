package dev.etagged.jpa;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A root with every kind of association. */
final class Graphs {

  private Graphs() {}

  /** What the rows have in common. */
  @MappedSuperclass
  @EntityListeners(LoadCounter.class)
  public abstract static class Node {
    @Id long id;
    @Version long version;
    String text = "";

    public long getId() {
      return id;
    }

    public long getVersion() {
      return version;
    }

    String text() {
      return text;
    }
  }

  @Entity(name = "Post")
  @EntityListeners(EtagListener.class)
  public static class Post extends Node {
    String slug = "";

    @OneToMany(mappedBy = "post")
    @OrderBy("id")
    List<Remark> remarks = new ArrayList<>();

    @ManyToMany Set<Label> labels = new HashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Author author;

    @OneToOne(fetch = FetchType.LAZY)
    @Nullable Plain plain;

    @ElementCollection Set<String> keywords = new HashSet<>();
  }

  @Entity(name = "Remark")
  public static class Remark extends Node {
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Post post;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Author author;
  }

  @Entity(name = "Label")
  public static class Label extends Node {
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Author owner;
  }

  @Entity(name = "Author")
  public static class Author extends Node {}

  /** Without a version. */
  @Entity(name = "Plain")
  public static class Plain {
    @Id long id;
  }

  /** Its animal has a table for each class. */
  @Entity(name = "Keeper")
  public static class Keeper extends Node {
    @ManyToOne Trees.@Nullable Animal animal;
  }

  /** Two posts; the first has two remarks and two labels, the other has none. */
  static void persistPosts(EntityManager entityManager) {
    Author author = persisted(entityManager, new Author(), 1);
    persisted(entityManager, new Author(), 2);
    Post post = persisted(entityManager, new Post(), 7);
    post.slug = "news";
    post.author = author;
    persisted(entityManager, new Post(), 8).slug = "other";
    for (long id = 1; id <= 2; id++) {
      Remark remark = persisted(entityManager, new Remark(), id);
      remark.post = post;
      remark.author = author;
      post.remarks.add(remark);
      Label label = persisted(entityManager, new Label(), id);
      label.owner = author;
      post.labels.add(label);
    }
    persisted(entityManager, new Label(), 3);
  }

  static <N extends Node> N persisted(EntityManager entityManager, N node, long id) {
    node.id = id;
    entityManager.persist(node);
    return node;
  }
}
