package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Lives.Dated;
import dev.etagged.jpa.Lives.Reborn;
import dev.etagged.jpa.ServiceProviders.EntityStateSupport;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes into a tag beside identifier and version, on every provider. */
abstract class LifeContract extends ProviderContract {

  private static final PathTarget TARGET = PathTarget.of("id", "7");

  LifeContract(String unitName) {
    super(unitName);
  }

  @Test
  void anotherIncarnationHasAnotherTag() {
    for (StateDeclaration state :
        List.of(States.byIdentifier(Reborn.class), States.collection(Reborn.class))) {
      StateSource source = source(state);
      bear("first");
      ETag before = tag(source.validators(TARGET));
      delete();
      Reborn again = bear("second");
      ETag afterwards = tag(source.validators(TARGET));

      assertThat(number(afterwards)).isEqualTo(number(before));
      assertThat(afterwards).isNotEqualTo(before);
      delete();
      assertThat(again.version).isNotNegative();
    }
  }

  @Test
  void anInstanceTellsItsIncarnationToo() {
    StateSource source = source(States.byIdentifier(Reborn.class));
    Reborn persisted = bear("first");
    resetCounters();
    Validators lookedUp = source.validators(TARGET);

    assertThat(takeStatements()).hasSize(1);
    assertThat(source.rendered(persisted, TARGET)).isEqualTo(lookedUp);
  }

  /** The trap for which there is the annotation. */
  @Test
  void withoutAnIncarnationTheTagComesBack() {
    StateSource source = source(States.byIdentifier(Rows.PrimitiveRow.class));
    persist(RowCases.primitive());
    ETag before = tag(source.validators(TARGET));
    unit()
        .inTransaction(
            entityManager -> entityManager.remove(entityManager.find(Rows.PrimitiveRow.class, 7L)));
    persist(RowCases.primitive());

    assertThat(tag(source.validators(TARGET))).isEqualTo(before);
  }

  @Test
  void aDateBecomesLastModified() {
    Dated row = new Dated();
    row.id = 7;
    row.updatedAt = LocalDateTime.of(2026, 11, 22, 3, 4, 5);
    unit().inTransaction(entityManager -> entityManager.persist(row));
    StateSource local = source(States.dated(States.byIdentifier(Dated.class), "updatedAt"));
    StateSource zoned = source(States.dated(States.byIdentifier(Dated.class), "checkedAt"));
    resetCounters();

    assertThat(lastModified(local.validators(TARGET)))
        .hasValue(Instant.parse("2026-11-22T03:04:05Z"));
    assertThat(takeStatements()).hasSize(1);
    assertThat(lastModified(zoned.validators(TARGET)))
        .hasValue(Instant.parse("2026-11-22T01:02:03Z"));
    assertThat(local.rendered(row, TARGET)).isEqualTo(local.validators(TARGET));
  }

  @Test
  void aRowWithoutADateHasItsTagAlone() {
    Dated row = new Dated();
    row.id = 7;
    unit().inTransaction(entityManager -> entityManager.persist(row));
    StateSource source = source(States.dated(States.byIdentifier(Dated.class), "updatedAt"));

    assertThat(lastModified(source.validators(TARGET))).isEmpty();
    assertThat(source.validators(TARGET))
        .isEqualTo(source(States.byIdentifier(Dated.class)).validators(TARGET));
  }

  @Test
  void theApplicationsOwnTenantIsInEveryTag() {
    bear("first");
    for (StateDeclaration state :
        List.of(States.byIdentifier(Reborn.class), States.collection(Reborn.class))) {
      ETag first = tag(sourceOf("first", state).validators(TARGET));

      assertThat(tag(sourceOf("first", state).validators(TARGET))).isEqualTo(first);
      assertThat(tag(sourceOf("second", state).validators(TARGET))).isNotEqualTo(first);
      assertThat(tag(source(state).validators(TARGET))).isNotEqualTo(first);
    }
  }

  private StateSource sourceOf(String tenant, StateDeclaration state) {
    FakeEnvironment environment =
        new FakeEnvironment()
            .with(EntityManagerFactory.class, unit().factory())
            .with(CurrentTenant.class, () -> tenant);
    return new EntityStateSupport().sourceFor(state, environment).orElseThrow();
  }

  private Reborn bear(String incarnation) {
    Reborn row = new Reborn();
    row.id = 7;
    row.incarnation = incarnation;
    unit().inTransaction(entityManager -> entityManager.persist(row));
    return row;
  }

  private void delete() {
    unit()
        .inTransaction(entityManager -> entityManager.remove(entityManager.find(Reborn.class, 7L)));
  }

  private static String number(ETag tag) {
    return tag.opaqueTag().substring(0, tag.opaqueTag().indexOf('-'));
  }

  private static Optional<Instant> lastModified(Validators validators) {
    return ((Validators.Known) validators).lastModified();
  }
}
