package dev.etagged.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Versions that are points in time, of which Hibernate takes more than the specification. */
final class Times {

  private Times() {}

  @MappedSuperclass
  @EntityListeners(EtagListener.class)
  public abstract static class Timed extends Titled {
    @Id long id = 7;
  }

  @Entity(name = "DateVersion")
  public static class DateVersion extends Timed {
    @Version
    @Temporal(TemporalType.TIMESTAMP)
    @Nullable Date version;
  }

  @Entity(name = "CalendarVersion")
  public static class CalendarVersion extends Timed {
    @Version
    @Temporal(TemporalType.TIMESTAMP)
    @Nullable Calendar version;
  }

  @Entity(name = "OffsetVersion")
  public static class OffsetVersion extends Timed {
    @Version @Nullable OffsetDateTime version;
  }

  @Entity(name = "ZonedVersion")
  public static class ZonedVersion extends Timed {
    @Version @Nullable ZonedDateTime version;
  }

  @Entity(name = "InstantVersion")
  public static class InstantVersion extends Timed {
    @Version @Nullable Instant version;
  }

  @Entity(name = "LocalVersion")
  public static class LocalVersion extends Timed {
    @Version @Nullable LocalDateTime version;
  }
}
