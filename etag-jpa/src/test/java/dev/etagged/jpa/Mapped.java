package dev.etagged.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A tree whose mapping file says that it has a table for each class. */
final class Mapped {

  private Mapped() {}

  @Entity(name = "MappedShape")
  @EntityListeners(EtagListener.class)
  public static class MappedShape extends Titled {
    @Id long id;
    @Version long version;
  }

  @Entity(name = "MappedCircle")
  public static class MappedCircle extends MappedShape {
    int radius;
  }

  @Entity(name = "MappedRing")
  public static class MappedRing extends MappedCircle {
    int width;
  }
}
