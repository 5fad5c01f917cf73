package dev.etagged.jpa;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Mapped superclasses with type variables, as most applications have one. */
final class Generics {

  private Generics() {}

  @MappedSuperclass
  @EntityListeners(EtagListener.class)
  public abstract static class AbstractRow<I extends Serializable> extends Titled {
    @Id @Nullable I id;
    @Version @Nullable Integer version;
  }

  @Entity(name = "GenericLong")
  public static class GenericLong extends AbstractRow<Long> {}

  @Entity(name = "GenericText")
  public static class GenericText extends AbstractRow<String> {}

  /** The variables of one class are bound two classes below it. */
  @MappedSuperclass
  @EntityListeners(EtagListener.class)
  public abstract static class Coded<N extends Number, C extends Serializable> extends Titled {
    @Id @Nullable N number;
    @Version int revision;
    @Nullable C code;
  }

  @MappedSuperclass
  public abstract static class CodedByText<M extends Number> extends Coded<M, String> {}

  @Entity(name = "GenericCode")
  public static class GenericCode extends CodedByText<Integer> {}

  @MappedSuperclass
  @EntityListeners(EtagListener.class)
  public abstract static class Keyed<K extends Serializable> extends Titled {
    @EmbeddedId @Nullable K key;
    @Version long version;
  }

  @Entity(name = "GenericEmbedded")
  public static class GenericEmbedded extends Keyed<Rows.EmbeddedKey> {}

  /** Its provider reads the getters. */
  @MappedSuperclass
  @Access(AccessType.PROPERTY)
  @EntityListeners(EtagListener.class)
  public abstract static class Accessed<I> extends Titled {
    private @Nullable I identifier;
    private int changes;

    @Id
    public @Nullable I getIdentifier() {
      return identifier;
    }

    public void setIdentifier(@Nullable I newIdentifier) {
      identifier = newIdentifier;
    }

    @Version
    public int getChanges() {
      return changes;
    }

    public void setChanges(int newChanges) {
      changes = newChanges;
    }
  }

  @Entity(name = "GenericGetter")
  public static class GenericGetter extends Accessed<Long> {}
}
