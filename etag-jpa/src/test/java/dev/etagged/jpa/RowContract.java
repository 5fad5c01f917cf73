package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.http.Validators.Known;
import dev.etagged.spi.StateSource;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a look-up of each kind of row costs and answers, on every provider. */
abstract class RowContract extends ProviderContract {

  RowContract(String unitName) {
    super(unitName);
  }

  /** Every kind of row that the provider supports. */
  abstract Stream<RowCase> rows();

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void lookUpIsOneStatementAndLoadsNoEntity(RowCase rowCase) {
    persist(rowCase.row().get());
    StateSource source = source(rowCase.state());
    resetCounters();

    Validators validators = source.validators(new PathTarget(rowCase.present()));

    assertThat(validators).isInstanceOf(Known.class);
    assertThat(takeStatements()).hasSize(1);
    assertThat(LoadCounter.take()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void missingRowIsNoCurrentRepresentation(RowCase rowCase) {
    StateSource source = source(rowCase.state());
    resetCounters();

    assertThat(source.validators(new PathTarget(rowCase.missing()))).isEqualTo(Validators.absent());
    assertThat(takeStatements()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void anotherRowIsNotTaken(RowCase rowCase) {
    persist(rowCase.row().get());
    if (!rowCase.missing().isEmpty()) {
      assertThat(source(rowCase.state()).validators(new PathTarget(rowCase.missing())))
          .isEqualTo(Validators.absent());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void instanceAndLookUpHaveTheSameTag(RowCase rowCase) {
    Titled persisted = persist(rowCase.row().get());
    StateSource source = source(rowCase.state());
    PathTarget target = new PathTarget(rowCase.present());
    ETag lookedUp = tag(source.validators(target));
    Titled read = unit().fromTransaction(entityManager -> reread(rowCase, entityManager));
    resetCounters();

    assertThat(tag(source.rendered(persisted, target))).isEqualTo(lookedUp);
    assertThat(tag(source.rendered(read, target))).isEqualTo(lookedUp);
    assertThat(takeStatements()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void changeGivesAnotherTagWhichTheCommittedInstanceTells(RowCase rowCase) {
    persist(rowCase.row().get());
    StateSource source = source(rowCase.state());
    PathTarget target = new PathTarget(rowCase.present());
    ETag before = tag(source.validators(target));

    Titled changed =
        unit()
            .fromTransaction(
                entityManager -> {
                  Titled row = reread(rowCase, entityManager);
                  row.changeTitle("second");
                  return row;
                });

    ETag after = tag(source.validators(target));
    assertThat(after.opaqueTag()).isNotEqualTo(before.opaqueTag());
    assertThat(tag(source.rendered(changed, target))).isEqualTo(after);
  }

  static Titled reread(RowCase rowCase, EntityManager entityManager) {
    return (Titled)
        entityManager
            .createQuery(
                "select e from " + rowCase.row().get().getClass().getSimpleName() + " e",
                Object.class)
            .getSingleResult();
  }
}
