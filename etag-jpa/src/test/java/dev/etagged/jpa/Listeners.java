package dev.etagged.jpa;

import dev.etagged.jpa.Notes.Note;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PreUpdate;

/** Entities that name the listener, inherit it and exclude it, beside a listener of their own. */
final class Listeners {

  private Listeners() {}

  /** A listener of the application. */
  public static final class Own {
    @PreUpdate
    public void changing(Object entity) {}
  }

  @Entity(name = "Excluding")
  @ExcludeDefaultListeners
  public static class Excluding extends Note {}

  @MappedSuperclass
  @ExcludeDefaultListeners
  @EntityListeners(EtagListener.class)
  public abstract static class Listening extends Note {}

  @Entity(name = "Inheriting")
  public static class Inheriting extends Listening {}

  @Entity(name = "Disinherited")
  @ExcludeDefaultListeners
  @ExcludeSuperclassListeners
  public static class Disinherited extends Listening {}
}
