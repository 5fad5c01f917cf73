package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.http.Validators;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows that the database finds by another text than their identifier, on every provider. A {@code
 * find} may give the instance the text that was asked for; the tag covers the row's own.
 */
abstract class LooseIdentifierContract extends ProviderContract {

  private WriteGuard begun = WriteGuard.none();

  LooseIdentifierContract(String unitName) {
    super(unitName);
  }

  /** A row, what a request asks for, and what the method passes to {@code find}. */
  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of(padded(), Map.of("code", "ab"), "ab"),
        Arguments.of(padded(), Map.of("code", "ab  "), "ab  "),
        Arguments.of(padded(), Map.of("code", "ab  "), "ab"),
        Arguments.of(loose(), Map.of("code", "AB"), "AB"),
        Arguments.of(loose(), Map.of("code", "aB"), "Ab"),
        Arguments.of(loose(), Map.of("code", "ab"), "ab"),
        Arguments.of(part(), Map.of("country", "is", "number", "354"), key("is")),
        Arguments.of(part(), Map.of("country", "is ", "number", "354"), key("is ")));
  }

  @AfterEach
  void endRequest() {
    begun.release();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void instanceHasTheTagOfTheLookUp(Titled row, Map<String, String> asked, Object identifier) {
    persist(row);
    StateSource source = source(States.byIdentifier(row.getClass()));
    PathTarget target = new PathTarget(asked);
    Validators current = source.validators(target);
    Titled found = unit().fromTransaction(em -> em.find(row.getClass(), identifier));

    assertThat(source.rendered(found, target)).isEqualTo(current);
    assertThat(source(States.byIdentifier(row.getClass())).rendered(found, target))
        .as("by a node that did not look it up")
        .isEqualTo(current);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void writeWithItsTagIsPerformed(Titled row, Map<String, String> asked, Object identifier) {
    persist(row);
    StateSource source = source(States.byIdentifier(row.getClass()));
    PathTarget target = new PathTarget(asked);
    Validators current = source.validators(target);
    begin(source, target, current);

    unit().inTransaction(em -> em.find(row.getClass(), identifier).changeTitle("second"));

    assertThat(begun.release()).isEqualTo(source.validators(target)).isNotEqualTo(current);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void writeAfterAnotherFails(Titled row, Map<String, String> asked, Object identifier) {
    persist(row);
    StateSource source = source(States.byIdentifier(row.getClass()));
    PathTarget target = new PathTarget(asked);
    Validators current = source.validators(target);
    unit().inTransaction(em -> em.find(row.getClass(), identifier).changeTitle("second"));
    begin(source, target, current);

    assertThatThrownBy(
            () ->
                unit()
                    .inTransaction(em -> em.find(row.getClass(), identifier).changeTitle("third")))
        .satisfies(ModelContract::isConflict);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void creationGivesTheTagOfTheNextLookUp(
      Titled row, Map<String, String> asked, Object identifier) {
    StateSource source = source(States.byIdentifier(row.getClass()));
    PathTarget target = new PathTarget(asked);
    begun = source.guard(CheckedWrite.of(target, "If-None-Match", "*", Validators.absent()));

    persist(row);

    assertThat(begun.release()).isIn(source.validators(target), Validators.unknown());
    assertThat(source.rendered(row, target)).isEqualTo(source.validators(target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"loose", "padded"})
  void includedRowThatIsNamedByAnotherTextHasTheTagOfTheLookUp(String included) {
    persist(padded());
    persist(loose());
    Loose.LooseHolder holder = new Loose.LooseHolder();
    holder.id = 7;
    persist(holder);
    unit()
        .inTransaction(
            em ->
                em.createNativeQuery("update LooseHolder set loose = 'AB', padded = 'ab'")
                    .executeUpdate());
    unit().factory().getCache().evictAll();
    PathTarget target = PathTarget.of("id", "7");
    StateSource source =
        source(States.including(States.byIdentifier(Loose.LooseHolder.class), included));
    Validators current = source.validators(target);
    Titled found = unit().fromTransaction(em -> em.find(Loose.LooseHolder.class, 7L));

    assertThat(source.rendered(found, target)).isEqualTo(current);
  }

  private void begin(StateSource source, PathTarget target, Validators current) {
    begun = source.guard(CheckedWrite.of(target, "If-Match", tag(current).toString(), current));
  }

  private static Titled padded() {
    Loose.PaddedRow row = new Loose.PaddedRow();
    row.code = "ab";
    return row;
  }

  private static Titled loose() {
    Loose.LooseRow row = new Loose.LooseRow();
    row.code = "ab";
    return row;
  }

  private static Titled part() {
    Loose.PaddedPart row = new Loose.PaddedPart();
    row.key = key("is");
    return row;
  }

  private static Loose.PaddedKey key(String country) {
    Loose.PaddedKey key = new Loose.PaddedKey();
    key.country = country;
    key.number = 354;
    return key;
  }
}
