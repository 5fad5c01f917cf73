package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.TagText;
import dev.etagged.spi.Environment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;

/**
 * Takes the state of a whole PostgreSQL database as the state of a resource. It is meant for
 * reports over many tables, which show the same as long as no transaction writes.
 *
 * <pre>{@code
 * @GET @Path("report") @Etagged(source = PostgresqlSnapshot.class)
 * public Report report() { ... }
 * }</pre>
 *
 * <p>The tag is {@code <number>-<check>} and strong (RFC 9110 section 8.8.1): the number of the
 * next transaction, then 64 bits of SHA-256 over the configured epoch, the tenant, and {@code
 * pg_current_snapshot()}, which lists the visible transactions. The tenant is the {@link
 * CurrentTenant} and the context property of EclipseLink's {@code @Multitenant}, if an entity has
 * it. A look-up is one statement, and there is nothing to maintain. But every transaction that
 * writes anything in the server changes the tag, and the response to a write has no tag.
 *
 * <p>It needs PostgreSQL 13 or later, and the primary. A standby ends transactions in another
 * order, so the same snapshot is another state there. A server that was restored from a backup uses
 * the same transaction numbers again: give it another epoch.
 *
 * <p>It uses the EntityManager that {@link ForEtags} describes. An application with several
 * persistence units writes its own source, which calls {@link #validators(TargetResource,
 * EntityManager)}:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class ReportSource implements ValidatorSource {
 *   @PersistenceContext(unitName = "reports") EntityManager entityManager;
 *
 *   public Validators validators(TargetResource target) {
 *     return PostgresqlSnapshot.validators(target, entityManager);
 *   }
 * }
 * }</pre>
 *
 * <p>It has no state, and is safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PostgresqlSnapshot implements ValidatorSource {

  private static final String QUERY =
      "select cast(pg_current_snapshot() as varchar),"
          + " cast(pg_snapshot_xmax(pg_current_snapshot()) as varchar),"
          + " pg_is_in_recovery()";

  private static final DeclarationSite SITE =
      new DeclarationSite("PostgresqlSnapshot", "the database");

  /** Creates the source, for {@code @Etagged(source = PostgresqlSnapshot.class)}. */
  public PostgresqlSnapshot() {}

  /**
   * The validators of the database that the EntityManager of {@link ForEtags} is connected to.
   *
   * @param target the target of the request, which gives the epoch and the tenant
   * @return the validators
   * @throws dev.etagged.EtaggedConfigurationException if the application provides no EntityManager
   * @throws IllegalStateException if the database is a standby, or not PostgreSQL
   */
  @Override
  public Validators validators(TargetResource target) {
    Environment environment = target.component(Environment.class).orElseThrow();
    EntityManagers ofAnyUnit = new EntityManagers(SITE, Object.class, environment);
    try (BorrowedEntityManager borrowed = ofAnyUnit.borrow()) {
      return validators(target, borrowed.entityManager());
    }
  }

  /**
   * The validators of the database that an EntityManager is connected to.
   *
   * @param target the target of the request, which gives the epoch and the tenant
   * @param entityManager an EntityManager of the persistence unit with the database
   * @return the validators
   * @throws IllegalStateException if the database is a standby, or not PostgreSQL
   */
  public static Validators validators(TargetResource target, EntityManager entityManager) {
    Object[] row = row(entityManager);
    if (Boolean.TRUE.equals(row[2])) {
      throw SITE.failure(
          "the database is a standby, whose snapshots are not the primary's;"
              + " let the EntityManager have a connection to the primary");
    }
    List<CheckInput> inputs =
        TagPrefix.ofDatabase(target, entityManager)
            .before(List.of(new CheckInput("snapshot", row[0].toString())));
    return Validators.of(
        TagText.ofCollection(Long.parseLong(row[1].toString()), inputs, Strength.STRONG));
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
