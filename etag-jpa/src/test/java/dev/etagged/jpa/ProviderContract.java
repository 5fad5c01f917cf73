package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.http.Validators.Known;
import dev.etagged.jpa.ServiceProviders.EntityStateSupport;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the same tests need on every provider. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ProviderContract {

  private final PersistenceUnit unit;

  ProviderContract(String unitName) {
    this(unitName, Map.of());
  }

  ProviderContract(String unitName, Map<String, Object> settings) {
    this.unit = new PersistenceUnit(unitName, settings);
  }

  @AfterAll
  void closeUnit() throws SQLException {
    unit.close();
  }

  @BeforeEach
  void emptyDatabase() throws SQLException {
    unit.clear();
    resetCounters();
  }

  PersistenceUnit unit() {
    return unit;
  }

  /** The statements since the last call. */
  List<String> takeStatements() {
    return unit.takeStatements();
  }

  Titled persist(Titled row) {
    unit.inTransaction(entityManager -> persist(entityManager, row));
    return row;
  }

  private static void persist(EntityManager entityManager, Titled row) {
    row.parents().forEach(parent -> persist(entityManager, parent));
    entityManager.persist(row);
  }

  StateSource source(StateDeclaration state) {
    return source(state, "");
  }

  StateSource source(StateDeclaration state, String epoch) {
    return source(unit, state, epoch);
  }

  static StateSource source(PersistenceUnit unit, StateDeclaration state) {
    return source(unit, state, "");
  }

  private static StateSource source(PersistenceUnit unit, StateDeclaration state, String epoch) {
    return new EntityStateSupport()
        .sourceFor(
            state, new FakeEnvironment(epoch).with(EntityManagerFactory.class, unit.factory()))
        .orElseThrow();
  }

  void resetCounters() {
    unit.takeStatements();
    LoadCounter.take();
  }

  static ETag tag(Validators validators) {
    assertThat(validators).isInstanceOf(Known.class);
    return ((Known) validators).entityTag().orElseThrow();
  }
}
