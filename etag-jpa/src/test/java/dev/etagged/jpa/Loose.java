package dev.etagged.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Identifiers that the database finds by another text than they have. */
final class Loose {

  private Loose() {}

  /** The database pads {@code ab} to ten characters. */
  @Entity(name = "PaddedRow")
  public static class PaddedRow extends Derived.Versioned {
    @Id
    @Column(name = "code", columnDefinition = "char(10)")
    String code = "";
  }

  /** The database takes {@code AB} for {@code ab}. */
  @Entity(name = "LooseRow")
  public static class LooseRow extends Derived.Versioned {
    @Id
    @Column(name = "code", columnDefinition = "varchar_ignorecase(20)")
    String code = "";
  }

  /** A part of its identifier is padded. */
  @Entity(name = "PaddedPart")
  public static class PaddedPart extends Derived.Versioned {
    @EmbeddedId @Nullable PaddedKey key;
  }

  @Embeddable
  public static class PaddedKey implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "country", columnDefinition = "char(4)")
    String country = "";

    @Column(name = "nr")
    int number;

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof PaddedKey key && key.country.equals(country) && key.number == number;
    }

    @Override
    public int hashCode() {
      return country.hashCode() + number;
    }
  }

  /** Names its rows by another text than they have. */
  @Entity(name = "LooseHolder")
  public static class LooseHolder extends Derived.Versioned {
    @Id long id;

    @ManyToOne
    @JoinColumn(
        name = "loose",
        columnDefinition = "varchar_ignorecase(20)",
        foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    @Nullable LooseRow loose;

    @ManyToOne
    @JoinColumn(
        name = "padded",
        columnDefinition = "varchar(10)",
        foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    @Nullable PaddedRow padded;
  }
}
