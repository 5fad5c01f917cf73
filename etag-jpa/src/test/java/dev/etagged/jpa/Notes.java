package dev.etagged.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The same entity with the listener and without. */
final class Notes {

  private Notes() {}

  @MappedSuperclass
  public abstract static class Note {
    private static final AtomicLong IDS = new AtomicLong();

    @Id long id = IDS.incrementAndGet();
    @Version @Nullable Long version;

    @Column(unique = true)
    String slug = "";

    String text = "";
    String title = "";

    /** OpenJPA sees a change of a field only where the entity itself makes it. */
    void setText(String text) {
      this.text = text;
    }

    void setTitle(String title) {
      this.title = title;
    }
  }

  @Entity(name = "GuardedNote")
  @EntityListeners(EtagListener.class)
  public static class GuardedNote extends Note {}

  /** Without the unique key too, which guards a creation. */
  @Entity(name = "BareNote")
  @AttributeOverride(name = "slug", column = @Column)
  public static class BareNote extends Note {}

  /** A child row, which knows its note by the identifier alone. */
  @Entity(name = "Line")
  public static class Line {
    @Id long id = Note.IDS.incrementAndGet();
    long note;
  }
}
