package dev.etagged.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entity for each kind of identifier and of version. */
final class Rows {

  private Rows() {}

  @Entity(name = "PrimitiveRow")
  public static class PrimitiveRow extends Titled {
    @Id long id;
    @Version long version;
  }

  @Entity(name = "BoxedRow")
  public static class BoxedRow extends Titled {
    @Id @Nullable Long id;
    @Version @Nullable Long version;
  }

  @Entity(name = "IntegerRow")
  public static class IntegerRow extends Titled {
    @Id @Nullable Integer number;
    @Version int revision;
  }

  @Entity(name = "StringRow")
  public static class StringRow extends Titled {
    @Id String id = "";
    @Version @Nullable Integer version;
  }

  @Entity(name = "UuidRow")
  public static class UuidRow extends Titled {
    /** EclipseLink 5 would make it a number, which it cannot write. */
    @Id
    @Column(name = "id", columnDefinition = "uuid")
    @Nullable UUID id;

    @Version short version;
  }

  @Entity(name = "EnumRow")
  public static class EnumRow extends Titled {
    @Id
    @Enumerated(EnumType.STRING)
    Month id = Month.JANUARY;

    @Version @Nullable Short version;
  }

  @Embeddable
  public static class EmbeddedKey implements Serializable {
    private static final long serialVersionUID = 1L;

    String tenant = "";
    int number;

    protected EmbeddedKey() {}

    EmbeddedKey(String tenant, int number) {
      this.tenant = tenant;
      this.number = number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof EmbeddedKey key && key.tenant.equals(tenant) && key.number == number;
    }

    @Override
    public int hashCode() {
      return Objects.hash(tenant, number);
    }
  }

  @Entity(name = "EmbeddedRow")
  public static class EmbeddedRow extends Titled {
    @EmbeddedId @Nullable EmbeddedKey key;
    @Version long version;
  }

  public static class ClassKey implements Serializable {
    private static final long serialVersionUID = 1L;

    String country = "";
    long code;

    public ClassKey() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof ClassKey key && key.country.equals(country) && key.code == code;
    }

    @Override
    public int hashCode() {
      return Objects.hash(country, code);
    }
  }

  @Entity(name = "ClassKeyRow")
  @IdClass(ClassKey.class)
  public static class ClassKeyRow extends Titled {
    @Id String country = "";
    @Id long code;
    @Version long version;
  }

  @MappedSuperclass
  public static class Numbered extends Titled {
    @Id @Nullable Long id;
    @Version @Nullable Long version;
  }

  @Entity(name = "InheritedRow")
  public static class InheritedRow extends Numbered {}

  @Entity(name = "TimestampRow")
  public static class TimestampRow extends Titled {
    @Id long id;
    @Version @Nullable Timestamp changedAt;
  }

  /** The database takes {@code ABC} for {@code abc}. */
  @Entity(name = "CaselessRow")
  public static class CaselessRow extends Titled {
    @Id
    @Column(name = "code", columnDefinition = "varchar_ignorecase(20)")
    String code = "";

    @Version long version;
  }

  /** With a natural key of one attribute, and one of two. */
  @Entity(name = "Page")
  public static class Page extends Titled {
    @Id long id;
    @Version long version;
    String slug = "";
    LocalDate issue = LocalDate.EPOCH;
    String language = "";
  }

  /** With accessors, which a proxy overrides. */
  @Entity(name = "Accessed")
  public static class Accessed extends Titled {
    @Id private long id;
    @Version private long version;

    protected Accessed() {}

    Accessed(long id) {
      this.id = id;
    }

    public long getId() {
      return id;
    }

    public long getVersion() {
      return version;
    }
  }
}
