package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.http.Validators;
import dev.etagged.spi.StateSource;
import java.sql.SQLException;
import org.eclipse.persistence.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The versions that are points in time and that EclipseLink itself refuses, or takes. */
final class EclipseLinkTimeTest {

  private static final PathTarget TARGET = PathTarget.of("id", "7");

  @ParameterizedTest
  @ValueSource(
      classes = {
        Times.DateVersion.class,
        Times.CalendarVersion.class,
        Times.OffsetVersion.class,
        Times.ZonedVersion.class
      })
  void isRefusedByTheProviderWithTheReason(Class<?> entity) {
    isRefused(entity);
  }

  /** EclipseLink 5 takes them. */
  @ParameterizedTest
  @ValueSource(classes = {Times.InstantVersion.class, Times.LocalVersion.class})
  void isInTheTagWhereTheProviderTakesIt(Class<?> entity) throws Exception {
    if (Version.getVersion().startsWith("4.")) {
      isRefused(entity);
      return;
    }
    try (PersistenceUnit unit = unit(entity)) {
      Titled row = (Titled) entity.getDeclaredConstructor().newInstance();
      unit.inTransaction(entityManager -> entityManager.persist(row));
      StateSource source = ProviderContract.source(unit, States.byIdentifier(entity));
      Validators created = source.validators(TARGET);
      assertThat(ProviderContract.tag(created).isWeak()).isTrue();
      assertThat(source.created(row, TARGET)).isIn(created, Validators.unknown());
      // Its own instance has more digits than the column.
      unit.factory().getCache().evictAll();
      unit.inTransaction(
          entityManager -> ((Titled) entityManager.find(entity, 7L)).changeTitle("second"));

      assertThat(source.validators(TARGET)).isNotEqualTo(created);
      unit.factory().getCache().evictAll();
      unit.inTransaction(
          entityManager ->
              assertThat(source.rendered(entityManager.find(entity, 7L), TARGET))
                  .isEqualTo(source.validators(TARGET)));
    }
  }

  private static void isRefused(Class<?> entity) {
    assertThatThrownBy(() -> unit(entity).close())
        .hasStackTraceContaining("is not valid for a version property");
  }

  private static PersistenceUnit unit(Class<?> entity) throws SQLException {
    return new PersistenceUnit("eclipselink-" + entity.getSimpleName().replace("Version", ""));
  }
}
