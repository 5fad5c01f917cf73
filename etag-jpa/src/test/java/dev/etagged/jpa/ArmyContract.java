package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Armies.Army;
import dev.etagged.jpa.Armies.Squad;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The state of an aggregate whose associations are empty, numbered, or in an embeddable. */
abstract class ArmyContract extends ProviderContract {

  private static final UUID EMPTY = new UUID(1, 1);
  private static final UUID FULL = new UUID(1, 2);

  ArmyContract(String unitName) {
    super(unitName);
  }

  @BeforeEach
  void persistArmies() {
    unit()
        .inTransaction(
            em -> {
              Derived.Person keeper = person(em, 7);
              person(em, 8);
              Army full = army(em, FULL);
              army(em, EMPTY);
              full.camp.keeper = keeper;
              for (int i = 1; i <= 2; i++) {
                Squad squad = new Squad();
                squad.id = new UUID(2, i);
                squad.army = full;
                full.squads.add(squad);
                em.persist(squad);
                full.reserves.add(squad);
              }
            });
    resetCounters();
  }

  @ParameterizedTest
  @ValueSource(strings = {"squads", "squads.relief", "reserves", "reserves.army", "camp.keeper"})
  void isAStateWhateverIsEmpty(String include) {
    StateSource source = source(including(include));
    ETag empty = tag(source.validators(at(EMPTY)));

    assertThat(takeStatements()).hasSize(1);
    assertThat(tag(source.validators(at(FULL)))).isNotEqualTo(empty);
    unit()
        .inTransaction(
            em ->
                assertThat(source.rendered(loaded(em, EMPTY), at(EMPTY)))
                    .isIn(Validators.unknown(), source.validators(at(EMPTY))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reserves", "squads,reserves"})
  void mayHaveAGapInItsNumbers(String includes) {
    unit()
        .inTransaction(
            em ->
                em.createNativeQuery("update Army_Squad set turn_ = 5 where turn_ = 1")
                    .executeUpdate());
    unit().factory().getCache().evictAll();
    StateSource source = source(including(includes.split(",")));

    unit()
        .inTransaction(
            em ->
                assertThat(source.rendered(loaded(em, FULL), at(FULL)))
                    .isEqualTo(source.validators(at(FULL))));
  }

  @Test
  void changesWithWhatAnEmbeddableIsAssociatedWith() {
    StateSource source = source(including("camp.keeper"));
    ETag before = tag(source.validators(at(FULL)));
    unit().inTransaction(em -> em.find(Derived.Person.class, 7L).changeTitle("second"));
    ETag changed = tag(source.validators(at(FULL)));
    unit()
        .inTransaction(
            em -> em.find(Army.class, FULL).camp.keeper = em.find(Derived.Person.class, 8L));

    assertThat(changed).isNotEqualTo(before);
    assertThat(tag(source.validators(at(FULL)))).isNotIn(before, changed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "camp | the attribute camp of Army is not an association to an entity; name one inside it:"
            + " [camp.keeper]",
        "camp.place | the attribute camp.place of Army is not an association to an entity: it"
            + " belongs to its owner, whose version changes with it; leave it out of includes",
        "camp.cook | includes = \"camp.cook\", but the embeddable Camp has no association cook;"
            + " write one of [keeper]",
        "watches | the elements of the attribute watches of Army belong to their owner, but not"
            + " what they are associated with, [guard]; write a ValidatorSource and name it with"
            + " @Etagged(source = ...)",
        "watches.guard | the elements of the attribute watches of Army belong to their owner, but"
            + " not what they are associated with, [guard]; write a ValidatorSource and name it"
            + " with @Etagged(source = ...)"
      })
  void refusesWhatIsNoAssociation(String include, String message) {
    assertThatExceptionOfType(EtaggedConfigurationException.class)
        .isThrownBy(() -> source(including(include)))
        .withMessage("ArticleResource.get: " + message);
  }

  private static StateDeclaration including(String... includes) {
    return States.including(States.byIdentifier(Army.class), includes);
  }

  private static PathTarget at(UUID id) {
    return PathTarget.of("id", id.toString());
  }

  private static Army loaded(EntityManager entityManager, UUID id) {
    Army army = entityManager.find(Army.class, id);
    // Loads them.
    army.squads.forEach(squad -> {});
    army.reserves.forEach(squad -> {});
    return army;
  }

  private static Army army(EntityManager entityManager, UUID id) {
    Army army = new Army();
    army.id = id;
    entityManager.persist(army);
    return army;
  }

  private static Derived.Person person(EntityManager entityManager, long id) {
    Derived.Person person = new Derived.Person();
    person.id = id;
    entityManager.persist(person);
    return person;
  }
}
