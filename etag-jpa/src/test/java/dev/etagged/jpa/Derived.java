package dev.etagged.jpa;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Identifiers that are associations, or get their values from one. */
final class Derived {

  private Derived() {}

  @MappedSuperclass
  @EntityListeners(EtagListener.class)
  public abstract static class Versioned extends Titled {
    @Version long version;
  }

  @Entity(name = "Person")
  public static class Person extends Versioned {
    @Id long id;
    String slug = "";
  }

  /** Has the identifier of its person. */
  @Entity(name = "Profile")
  public static class Profile extends Versioned {
    @Id @Nullable Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @Nullable Person person;

    @Override
    List<Titled> parents() {
      return Stream.<Titled>ofNullable(person).toList();
    }
  }

  /** Its identifier is an association. */
  @Entity(name = "Passport")
  public static class Passport extends Versioned {
    @Id
    @OneToOne(fetch = FetchType.LAZY)
    @Nullable Person person;

    @Override
    List<Titled> parents() {
      return Stream.<Titled>ofNullable(person).toList();
    }
  }

  /** Its identifier is an association to an entity whose identifier is an association. */
  @Entity(name = "Visa")
  public static class Visa extends Versioned {
    @Id
    @OneToOne(fetch = FetchType.LAZY)
    @Nullable Passport passport;

    @Override
    List<Titled> parents() {
      return Stream.<Titled>ofNullable(passport).toList();
    }
  }

  @Embeddable
  public static class PhoneKey implements Serializable {
    private static final long serialVersionUID = 1L;

    long owner;
    String kind = "";

    @Override
    public boolean equals(Object other) {
      return other instanceof PhoneKey key && key.owner == owner && key.kind.equals(kind);
    }

    @Override
    public int hashCode() {
      return Objects.hash(owner, kind);
    }
  }

  /** A part of its identifier has the value of an association. */
  @Entity(name = "Phone")
  public static class Phone extends Versioned {
    @EmbeddedId PhoneKey key = new PhoneKey();

    @MapsId("owner")
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Person owner;

    @Override
    List<Titled> parents() {
      return Stream.<Titled>ofNullable(owner).toList();
    }
  }

  public static class SeatKey implements Serializable {
    private static final long serialVersionUID = 1L;

    long holder;
    int number;

    public SeatKey() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof SeatKey key && key.holder == holder && key.number == number;
    }

    @Override
    public int hashCode() {
      return Objects.hash(holder, number);
    }
  }

  /** A part of its identifier is an association. */
  @Entity(name = "HeldSeat")
  @IdClass(SeatKey.class)
  public static class HeldSeat extends Versioned {
    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Person holder;

    @Override
    List<Titled> parents() {
      return Stream.<Titled>ofNullable(holder).toList();
    }

    @Id int number;
  }

  public static class TicketKey implements Serializable {
    private static final long serialVersionUID = 1L;

    SeatKey seat = new SeatKey();
    String weekday = "";

    public TicketKey() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof TicketKey key && key.seat.equals(seat) && key.weekday.equals(weekday);
    }

    @Override
    public int hashCode() {
      return Objects.hash(seat, weekday);
    }
  }

  /** A part of its identifier is an association to an entity with a composite one. */
  @Entity(name = "Ticket")
  @IdClass(TicketKey.class)
  public static class Ticket extends Versioned {
    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable HeldSeat seat;

    @Override
    List<Titled> parents() {
      return Stream.<Titled>ofNullable(seat).toList();
    }

    @Id String weekday = "";
  }

  /** Known by its number under its author. */
  @Entity(name = "Letter")
  public static class Letter extends Versioned {
    @Id long id;
    int number;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Person author;

    @Override
    List<Titled> parents() {
      return Stream.<Titled>ofNullable(author).toList();
    }
  }
}
