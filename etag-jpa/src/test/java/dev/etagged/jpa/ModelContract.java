package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.http.Validators;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.OptimisticLockException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look-ups and conditional writes with the identifiers and keys of real applications. */
abstract class ModelContract extends RowContract {

  private WriteGuard begun = WriteGuard.none();

  ModelContract(String unitName) {
    super(unitName);
  }

  @Override
  Stream<RowCase> rows() {
    return ModelCases.all();
  }

  /** The rows for which the provider calls the listener. */
  Stream<RowCase> guarded() {
    return rows();
  }

  @AfterEach
  void endRequest() {
    begun.release();
  }

  /** The rows whose tag is strong: {@code If-Match} compares strongly. */
  Stream<RowCase> strong() {
    return guarded().filter(row -> !row.name().startsWith("version that is a "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strong")
  void writeWithTheTagOfTheRowIsPerformedAndGivesTheTagOfTheNextLookUp(RowCase model) {
    persist(model.row().get());
    StateSource source = source(model.state());
    PathTarget target = new PathTarget(model.present());
    Validators current = source.validators(target);
    begun = source.guard(CheckedWrite.of(target, "If-Match", tag(current).toString(), current));

    unit().inTransaction(entityManager -> reread(model, entityManager).changeTitle("second"));

    assertThat(begun.release()).isEqualTo(source.validators(target)).isNotEqualTo(current);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guarded")
  void writeAfterAnotherFails(RowCase model) {
    persist(model.row().get());
    StateSource source = source(model.state());
    PathTarget target = new PathTarget(model.present());
    Validators current = source.validators(target);
    unit().inTransaction(entityManager -> reread(model, entityManager).changeTitle("second"));
    begun = source.guard(CheckedWrite.of(target, "If-Match", tag(current).toString(), current));

    assertThatThrownBy(
            () ->
                unit()
                    .inTransaction(
                        entityManager -> reread(model, entityManager).changeTitle("third")))
        .satisfies(ModelContract::isConflict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guarded")
  void creationGivesTheTagOfTheNextLookUp(RowCase model) {
    StateSource source = source(model.state());
    PathTarget target = new PathTarget(model.present());
    begun = source.guard(CheckedWrite.of(target, "If-None-Match", "*", Validators.absent()));

    Titled created = persist(model.row().get());

    Validators current = source.validators(target);
    assertThat(begun.release()).isEqualTo(current);
    assertThat(source.created(created, target)).isEqualTo(current);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guarded")
  void creationOfWhatMustExistFails(RowCase model) {
    StateSource source = source(model.state());
    PathTarget target = new PathTarget(model.present());
    begun = source.guard(CheckedWrite.of(target, "If-Match", "*", Validators.absent()));

    assertThatThrownBy(() -> persist(model.row().get())).satisfies(ModelContract::isConflict);
  }

  @Test
  void keyThatNoInstanceCanShowIsRefused() {
    assertThatExceptionOfType(EtaggedConfigurationException.class)
        .isThrownBy(() -> source(States.by(Keys.Account.class, "token")))
        .withMessage(
            "ArticleResource.get: the attribute token of Account is a Token without equals(Object),"
                + " so that a write would not recognize its row; write equals and hashCode, or make"
                + " it a record");
  }

  static void isConflict(Throwable failure) {
    assertThat(Stream.iterate(failure, cause -> cause != null, Throwable::getCause))
        .anyMatch(OptimisticLockException.class::isInstance);
  }
}
