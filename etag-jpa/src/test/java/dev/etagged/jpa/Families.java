package dev.etagged.jpa;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parents and kids, which have no accessors and name no listener. */
final class Families {

  private Families() {}

  @Entity(name = "Parent")
  public static class Parent {
    @Id long id;
    @Version @Nullable Long version;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Kid> kids = new ArrayList<>();

    String text = "";
  }

  @Entity(name = "Kid")
  public static class Kid {
    @Id long id;
    @Version @Nullable Long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Parent parent;

    String text = "";
  }

  /** A parent with one kid; both have the same identifier. */
  static Parent family(long id) {
    Parent parent = new Parent();
    parent.id = id;
    Kid kid = new Kid();
    kid.id = id;
    kid.parent = parent;
    parent.kids.add(kid);
    return parent;
  }
}
