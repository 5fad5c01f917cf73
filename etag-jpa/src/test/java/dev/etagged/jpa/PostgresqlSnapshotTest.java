package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Notes.BareNote;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PostgresqlSnapshotTest {

  private final PostgresqlSnapshot source = new PostgresqlSnapshot();

  @Test
  void isTheSameUntilATransactionWrites() throws Exception {
    try (RaceUnit unit = unit(Database.POSTGRESQL)) {
      PathTarget target = target(unit, "1");
      Validators before = source.validators(target);
      assertThat(source.validators(target)).isEqualTo(before);
      persist(unit);

      assertThat(source.validators(target)).isNotEqualTo(before);
    }
  }

  @Test
  void ofTwoEpochsAreTwo() throws Exception {
    try (RaceUnit unit = unit(Database.POSTGRESQL)) {
      assertThat(source.validators(target(unit, "1")))
          .isNotEqualTo(source.validators(target(unit, "2")));
    }
  }

  @Test
  void ofTwoTenantsAreTwo() throws Exception {
    try (RaceUnit unit = unit(Database.POSTGRESQL)) {
      FakeEnvironment environment =
          new FakeEnvironment("1").with(EntityManagerFactory.class, unit.factory());
      Validators ofNone = source.validators(new PathTarget(Map.of(), environment));
      environment.with(CurrentTenant.class, () -> "acme");

      assertThat(source.validators(new PathTarget(Map.of(), environment))).isNotEqualTo(ofNone);
    }
  }

  @Test
  void withoutAnEntityManagerIsRefused() {
    assertThatExceptionOfType(EtaggedConfigurationException.class)
        .isThrownBy(() -> source.validators(new PathTarget(Map.of())))
        .withMessageStartingWith(
            "PostgresqlSnapshot: found no EntityManager for the database; write in a CDI bean");
  }

  /** A standby is not to be had here; its answer is. */
  @Test
  void ofAStandbyIsRefused() throws Exception {
    try (RaceUnit unit = unit(Database.POSTGRESQL)) {
      PathTarget target = target(unit, "1");

      assertThatIllegalStateException()
          .isThrownBy(() -> unit.call(entityManager -> validatorsOfStandby(entityManager, target)))
          .withMessage(
              "PostgresqlSnapshot: the database is a standby, whose snapshots are not the"
                  + " primary's; let the EntityManager have a connection to the primary");
    }
  }

  @Test
  void ofAnotherDatabaseIsRefused() throws Exception {
    try (RaceUnit unit = unit(Database.H2)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> source.validators(target(unit, "1")))
          .withMessageStartingWith(
              "PostgresqlSnapshot: the database did not answer pg_current_snapshot()");
    }
  }

  private static RaceUnit unit(Database database) throws Exception {
    return new RaceUnit(Provider.HIBERNATE, database, Transactions.RESOURCE_LOCAL);
  }

  private static PathTarget target(RaceUnit unit, String epoch) {
    return new PathTarget(
        Map.of(), new FakeEnvironment(epoch).with(EntityManagerFactory.class, unit.factory()));
  }

  private static void persist(RaceUnit unit) throws Exception {
    BareNote note = new BareNote();
    unit.call(
        entityManager -> {
          entityManager.persist(note);
          return note;
        });
  }

  private static Validators validatorsOfStandby(EntityManager entityManager, PathTarget target) {
    for (String sql :
        List.of(
            "create function public.pg_is_in_recovery() returns boolean language sql"
                + " as 'select true'",
            "set local search_path = public, pg_catalog")) {
      entityManager.createNativeQuery(sql).executeUpdate();
    }
    return PostgresqlSnapshot.validators(target, entityManager);
  }
}
