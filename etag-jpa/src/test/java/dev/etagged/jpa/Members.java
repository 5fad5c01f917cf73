package dev.etagged.jpa;

import dev.etagged.jpa.Notes.BareNote;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The rows of one collection, tagged in two ways. */
final class Members {

  private Members() {}

  @MappedSuperclass
  public abstract static class AnyMember {
    private static final AtomicLong IDS = new AtomicLong();

    @Id long id = IDS.incrementAndGet();
    @Version @Nullable Long version;
    @Nullable Instant changedAt;
    String text = "";
  }

  @Entity(name = "Member")
  @Table(name = "Member")
  @Revisioned
  public static class Member extends AnyMember {}

  /** The same rows, whose collection has the digest of their versions for a tag. */
  @Entity(name = "DigestedMember")
  @Table(name = "Member")
  public static class DigestedMember extends AnyMember {}

  /** Has an associated entity with a revision, and one without. */
  @Entity(name = "Club")
  @Revisioned
  public static class Club {
    @Id long id;
    @Version @Nullable Long version;
    @ManyToOne @Nullable Member founder;
    @ManyToOne @Nullable BareNote statute;
  }
}
