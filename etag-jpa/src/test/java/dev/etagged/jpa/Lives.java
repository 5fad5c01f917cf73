package dev.etagged.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.OptimisticLockType;
import org.hibernate.annotations.OptimisticLocking;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Entities whose identifiers come back, which are dated, and whose versions are doubtful. */
final class Lives {

  private Lives() {}

  @Entity(name = "Reborn")
  public static class Reborn {
    @Id long id;
    @Version long version;
    @Incarnation String incarnation = "";
  }

  @Entity(name = "Dated")
  @Cacheable(false)
  public static class Dated {
    @Id long id;
    @Version long version;
    @Nullable LocalDateTime updatedAt;
    OffsetDateTime checkedAt = OffsetDateTime.of(2026, 11, 22, 1, 2, 3, 0, ZoneOffset.UTC);
    @Nullable Timestamp printedAt;
  }

  @Entity(name = "ShortVersion")
  @Cacheable(false)
  public static class ShortVersion {
    @Id long id;
    @Version short version;
  }

  @Entity(name = "Seconds")
  @Cacheable(false)
  public static class Seconds {
    @Id long id;

    @Version
    @Column(columnDefinition = "timestamp(0)")
    @Nullable Timestamp version;
  }

  @Entity(name = "Local")
  @Cacheable(false)
  public static class Local {
    @Id long id;

    @Version
    @Column(columnDefinition = "timestamp(6)")
    @Nullable LocalDateTime version;
  }

  @Entity(name = "Excluding")
  @Cacheable(false)
  public static class Excluding {
    @Id long id;
    @Version long version;

    @OptimisticLock(excluded = true)
    String note = "";

    @OptimisticLock(excluded = false)
    String kept = "";

    @ElementCollection
    @OptimisticLock(excluded = true)
    Set<String> tags = new HashSet<>();

    @Embedded Part part = new Part();
  }

  @Embeddable
  public static class Part {
    @OptimisticLock(excluded = true)
    String inner = "";
  }

  @Entity(name = "Unlocked")
  @Cacheable(false)
  @OptimisticLocking(type = OptimisticLockType.NONE)
  public static class Unlocked {
    @Id long id;
    @Version long version;
  }

  @Entity(name = "TwoLives")
  public static class TwoLives {
    @Id long id;
    @Version long version;
    @Incarnation String mother = "";
    @Incarnation String father = "";
  }

  /** Its identifiers are unique within a tenant alone. */
  @Entity(name = "Account")
  public static class Account {
    @Id long id;
    @Version long version;
    @TenantId @Nullable String tenant;
  }

  @Entity(name = "Ledger")
  @Multitenant
  @TenantDiscriminatorColumn(name = "tenant", contextProperty = "test.tenant", primaryKey = true)
  public static class Ledger {
    @Id long id;
    @Version long version;
  }
}
