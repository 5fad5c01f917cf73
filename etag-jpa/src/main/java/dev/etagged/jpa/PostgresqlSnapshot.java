package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import dev.etagged.spi.Environment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the state of a whole PostgreSQL database for the state of a resource: for reports over many
 * tables, which show the same as long as no transaction ends.
 *
 * <pre>{@code
 * @GET @Path("report") @Etagged(source = PostgresqlSnapshot.class)
 * public Report report() { ... }
 * }</pre>
 *
 * <p>The tag is {@code <number>-<check>}: the transaction that comes next, then 64 bits of SHA-256
 * over the epoch, the {@link CurrentTenant} if there is one, and {@code pg_current_snapshot()},
 * which tells which transactions are seen. One statement, and nothing to maintain; but any
 * transaction that writes, anywhere in the server, changes the tag. Of the response to a write it
 * tells nothing.
 *
 * <p>It needs PostgreSQL 13 or later, and the primary: a standby ends transactions in another
 * order, so its snapshots are other states under the same text. A server that was restored from a
 * backup counts its transactions once more: give it another epoch.
 *
 * <p>It takes the EntityManager that {@link ForEtags} says. An application with several persistence
 * units writes a source of its own that calls {@link #validators(TargetResource, EntityManager)}.
 * It has no state, and is safe for use by several threads.
 */
public final class PostgresqlSnapshot implements ValidatorSource {

  private static final String QUERY =
      "select cast(pg_current_snapshot() as varchar),"
          + " cast(pg_snapshot_xmax(pg_current_snapshot()) as varchar),"
          + " pg_is_in_recovery()";

  private static final DeclarationSite SITE =
      new DeclarationSite(PostgresqlSnapshot.class.getSimpleName(), "the database");

  /** For {@code @Etagged(source = PostgresqlSnapshot.class)}. */
  public PostgresqlSnapshot() {}

  @Override
  public Validators validators(TargetResource target) {
    EntityManagers ofAnyUnit =
        new EntityManagers(SITE, Object.class, target.component(Environment.class).orElseThrow());
    try (BorrowedEntityManager borrowed = ofAnyUnit.borrow()) {
      return validators(target, borrowed.entityManager());
    }
  }

  /**
   * The validators of everything that the database holds.
   *
   * @param target the target of the request, which tells the epoch and the tenant
   * @param entityManager of the persistence unit whose database it is
   * @return the validators
   * @throws IllegalStateException if the database is a standby, or no PostgreSQL
   */
  public static Validators validators(TargetResource target, EntityManager entityManager) {
    Object[] row = row(entityManager);
    if (Boolean.TRUE.equals(row[2])) {
      throw new IllegalStateException(
          "PostgresqlSnapshot: the database is a standby, whose snapshots are not the primary's;"
              + " let the EntityManager have a connection to the primary");
    }
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("epoch", target.epoch()));
    target
        .component(CurrentTenant.class)
        .ifPresent(tenant -> fields.add(new Field("tenant", tenant.identifier())));
    fields.add(new Field("snapshot", row[0].toString()));
    return Validators.of(
        StateTag.ofCollection(Long.parseLong(row[1].toString()), fields, Strength.STRONG));
  }

  private static Object[] row(EntityManager entityManager) {
    try {
      return (Object[])
          entityManager
              .createNativeQuery(QUERY)
              .setFlushMode(FlushModeType.COMMIT)
              .getSingleResult();
    } catch (PersistenceException e) {
      throw new IllegalStateException(
          "PostgresqlSnapshot: the database did not answer pg_current_snapshot(), as PostgreSQL 13"
              + " and later do; for another one write @Etagged(value = ..., scope ="
              + " Scope.COLLECTION)",
          e);
    }
  }
}
