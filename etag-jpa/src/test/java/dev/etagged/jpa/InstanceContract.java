package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.spi.StateSource;
import java.sql.Timestamp;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What versions and instances tell, on every provider. */
abstract class InstanceContract extends ProviderContract {

  InstanceContract(String unitName) {
    super(unitName);
  }

  @Nested
  final class Versions {

    @Test
    void ofIntegersMakeStrongTagsThatShowThem() {
      persist(RowCases.primitive());
      ETag tag =
          tag(
              source(States.byIdentifier(Rows.PrimitiveRow.class))
                  .validators(PathTarget.of("id", "7")));

      assertThat(tag.isWeak()).isFalse();
      assertThat(tag.opaqueTag()).matches("[0-9]-[0-9A-Za-z_-]{11}");
    }

    @Test
    void ofTimestampsMakeWeakTagsOfNanoseconds() {
      Rows.TimestampRow row = new Rows.TimestampRow();
      row.id = 7;
      persist(row);
      unit()
          .inTransaction(
              entityManager ->
                  entityManager
                      .createNativeQuery("update TimestampRow set changedAt = ?1")
                      .setParameter(1, Timestamp.valueOf("2026-11-22 01:02:03.000456"))
                      .executeUpdate());
      ETag tag =
          tag(
              source(States.byIdentifier(Rows.TimestampRow.class))
                  .validators(PathTarget.of("id", "7")));

      assertThat(tag.isWeak()).isTrue();
      assertThat(tag.opaqueTag()).startsWith("1795309323000456000-");
    }

    @Test
    void thatAreNullAreRefusedWithTheRow() {
      persist(RowCases.boxed());
      unit()
          .inTransaction(
              entityManager -> {
                entityManager
                    .createNativeQuery("alter table BoxedRow alter column version drop not null")
                    .executeUpdate();
                entityManager
                    .createNativeQuery("update BoxedRow set version = null")
                    .executeUpdate();
              });

      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  source(States.byIdentifier(Rows.BoxedRow.class))
                      .validators(PathTarget.of("id", "7")))
          .withMessage(
              "ArticleResource.get: the row [7] of BoxedRow has no version;"
                  + " fill its version column");
    }
  }

  @Nested
  final class Instances {

    @Test
    void thatWereNeverPersistedAreUnknown() {
      assertThat(
              source(States.byIdentifier(Rows.BoxedRow.class))
                  .rendered(RowCases.boxed(), new PathTarget(Map.of())))
          .isEqualTo(Validators.unknown());
    }

    @Test
    void ofAnotherTypeAreUnknown() {
      StateSource source = source(States.byIdentifier(Rows.BoxedRow.class));
      assertThat(source.rendered("text", new PathTarget(Map.of()))).isEqualTo(Validators.unknown());
      assertThat(source.rendered(RowCases.primitive(), new PathTarget(Map.of())))
          .isEqualTo(Validators.unknown());
    }

    @Test
    void thatAreLazyTellTheTagOnlyWithoutBeingLoaded() {
      persist(new Rows.Accessed(7));
      persist(RowCases.primitive());
      PathTarget target = PathTarget.of("id", "7");
      StateSource accessed = source(States.byIdentifier(Rows.Accessed.class));
      StateSource fields = source(States.byIdentifier(Rows.PrimitiveRow.class));
      unit().factory().getCache().evictAll();

      unit()
          .inTransaction(
              entityManager -> {
                Object reference = entityManager.getReference(Rows.Accessed.class, 7L);
                Object withFields = entityManager.getReference(Rows.PrimitiveRow.class, 7L);
                resetCounters();

                assertThat(accessed.rendered(reference, target))
                    .isIn(Validators.unknown(), accessed.validators(target));
                assertThat(fields.rendered(withFields, target))
                    .isIn(Validators.unknown(), fields.validators(target));
                assertThat(LoadCounter.take()).isZero();
              });
    }

    @Test
    void behindAnInitializedProxyTellTheirTagThroughAccessors() {
      persist(new Rows.Accessed(7));
      StateSource source = source(States.byIdentifier(Rows.Accessed.class));
      PathTarget target = PathTarget.of("id", "7");

      unit()
          .inTransaction(
              entityManager -> {
                Rows.Accessed reference = entityManager.getReference(Rows.Accessed.class, 7L);
                assertThat(reference.getVersion()).isNotNegative();
                assertThat(source.rendered(reference, target)).isEqualTo(source.validators(target));
              });
    }
  }
}
