package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.http.Validators.Known;
import dev.etagged.jaxrs.State;
import dev.etagged.jaxrs.StateTypeSupport.StateSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a look-up costs and answers, on every provider. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class LookUpContract {

  private final PersistenceUnit unit;

  LookUpContract(String unitName) {
    this.unit = new PersistenceUnit(unitName);
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

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.etagged.jpa.RowCases#all")
  void lookUpIsOneStatementAndLoadsNoEntity(RowCase rowCase) {
    persist(rowCase.row().get());
    StateSource source = source(rowCase.state());
    resetCounters();

    Validators validators = source.validators(new PathTarget(rowCase.present()));

    assertThat(validators).isInstanceOf(Known.class);
    assertThat(unit.takeStatements()).hasSize(1);
    assertThat(LoadCounter.take()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.etagged.jpa.RowCases#all")
  void missingRowIsNoCurrentRepresentation(RowCase rowCase) {
    StateSource source = source(rowCase.state());
    resetCounters();

    assertThat(source.validators(new PathTarget(rowCase.missing()))).isEqualTo(Validators.absent());
    assertThat(unit.takeStatements()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.etagged.jpa.RowCases#all")
  void anotherRowIsNotTaken(RowCase rowCase) {
    persist(rowCase.row().get());
    if (!rowCase.missing().isEmpty()) {
      assertThat(source(rowCase.state()).validators(new PathTarget(rowCase.missing())))
          .isEqualTo(Validators.absent());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.etagged.jpa.RowCases#all")
  void instanceAndLookUpHaveTheSameTag(RowCase rowCase) {
    Titled persisted = persist(rowCase.row().get());
    StateSource source = source(rowCase.state());
    PathTarget target = new PathTarget(rowCase.present());
    ETag lookedUp = tag(source.validators(target));
    Titled read = unit.fromTransaction(entityManager -> reread(rowCase, entityManager));
    resetCounters();

    assertThat(tag(source.rendered(persisted, target))).isEqualTo(lookedUp);
    assertThat(tag(source.rendered(read, target))).isEqualTo(lookedUp);
    assertThat(unit.takeStatements()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.etagged.jpa.RowCases#all")
  void changeGivesAnotherTagWhichTheCommittedInstanceTells(RowCase rowCase) {
    persist(rowCase.row().get());
    StateSource source = source(rowCase.state());
    PathTarget target = new PathTarget(rowCase.present());
    ETag before = tag(source.validators(target));

    Titled changed =
        unit.fromTransaction(
            entityManager -> {
              Titled row = reread(rowCase, entityManager);
              row.changeTitle("second");
              return row;
            });

    ETag after = tag(source.validators(target));
    assertThat(after.opaqueTag()).isNotEqualTo(before.opaqueTag());
    assertThat(tag(source.rendered(changed, target))).isEqualTo(after);
  }

  @Nested
  final class PathParameters {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"007", "+7", "٧"})
    void nameTheRowThatTheResourceReads(String text) {
      persist(RowCases.primitive());
      assertThat(
              source(States.byIdentifier(Rows.PrimitiveRow.class))
                  .validators(PathTarget.of("id", text)))
          .isInstanceOf(Known.class);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({"x", "''", "' 7'", "7.0", "0x7", "9223372036854775808", "7L", "'7;v=1'"})
    void ofNoValidIdentifierNameNoRowWithoutAskingTheDatabase(String text) {
      StateSource source = source(States.byIdentifier(Rows.PrimitiveRow.class));
      resetCounters();
      assertThat(source.validators(PathTarget.of("id", text))).isEqualTo(Validators.absent());
      assertThat(unit.takeStatements()).isEmpty();
    }

    @Test
    void mayBeZeroAndBelow() {
      StateSource source = source(States.byIdentifier(Rows.PrimitiveRow.class));
      assertThat(source.validators(PathTarget.of("id", "0"))).isEqualTo(Validators.absent());
      assertThat(source.validators(PathTarget.of("id", "-1"))).isEqualTo(Validators.absent());
    }

    @Test
    void mayBeOfATypeOfTheApplicationsOwn() {
      Broken.ConvertedRow row = new Broken.ConvertedRow();
      row.id = 7;
      row.isbn = new Broken.Isbn("3161484100");
      unit.inTransaction(entityManager -> entityManager.persist(row));
      StateSource source = source(States.by(Broken.ConvertedRow.class, "isbn"));

      assertThat(source.validators(PathTarget.of("isbn", "3161484100"))).isInstanceOf(Known.class);
      assertThat(source.validators(PathTarget.of("isbn", "x"))).isEqualTo(Validators.absent());
    }
  }

  @Nested
  final class Identity {

    @Test
    void isThatOfTheRowWhereTheDatabaseComparesLoosely() {
      Rows.CaselessRow row = new Rows.CaselessRow();
      row.code = "abc";
      persist(row);
      StateSource source = source(States.byIdentifier(Rows.CaselessRow.class));

      assertThat(tag(source.validators(PathTarget.of("code", "ABC"))))
          .isEqualTo(tag(source.rendered(row, PathTarget.of("code", "ABC"))));
    }

    @Test
    void isInTheTagOfANaturalKey() {
      persist(RowCases.page());
      StateSource source = source(States.by(Rows.Page.class, "slug"));
      ETag before = tag(source.validators(PathTarget.of("slug", "news")));
      unit.inTransaction(
          entityManager -> entityManager.remove(entityManager.find(Rows.Page.class, 7L)));
      Rows.Page other = RowCases.page();
      other.id = 8;
      persist(other);

      assertThat(tag(source.validators(PathTarget.of("slug", "news")))).isNotEqualTo(before);
    }

    @Test
    void isTheSameThroughEveryEntityOfATree() {
      Trees.Car car = RowCases.car();
      persist(car);
      PathTarget target = PathTarget.of("id", "17");
      ETag throughRoot = tag(source(States.byIdentifier(Trees.Vehicle.class)).validators(target));

      assertThat(tag(source(States.byIdentifier(Trees.Car.class)).validators(target)))
          .isEqualTo(throughRoot);
    }

    @Test
    void differsBetweenEpochsAndBetweenEntities() {
      persist(RowCases.primitive());
      persist(RowCases.boxed());
      PathTarget target = PathTarget.of("id", "7");
      State state = States.byIdentifier(Rows.PrimitiveRow.class);
      ETag tag = tag(source(state).validators(target));

      assertThat(tag(source(state, "restored").validators(target))).isNotEqualTo(tag);
      assertThat(tag(source(States.byIdentifier(Rows.BoxedRow.class)).validators(target)))
          .isNotEqualTo(tag);
    }

    @Test
    void ofSeveralRowsIsRefused() {
      persist(RowCases.page());
      Rows.Page other = RowCases.page();
      other.id = 8;
      persist(other);

      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  source(States.by(Rows.Page.class, "slug"))
                      .validators(PathTarget.of("slug", "news")))
          .withMessage(
              "ArticleResource.get: 2 rows of Page have the same [slug], which must be unique");
    }
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
      unit.inTransaction(
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
      unit.inTransaction(
          entityManager ->
              entityManager
                  .createNativeQuery("update BoxedRow set version = null")
                  .executeUpdate());

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
      unit.factory().getCache().evictAll();

      unit.inTransaction(
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

      unit.inTransaction(
          entityManager -> {
            Rows.Accessed reference = entityManager.getReference(Rows.Accessed.class, 7L);
            assertThat(reference.getVersion()).isNotNegative();
            assertThat(source.rendered(reference, target)).isEqualTo(source.validators(target));
          });
    }
  }

  private Titled persist(Titled row) {
    unit.inTransaction(entityManager -> entityManager.persist(row));
    return row;
  }

  private static Titled reread(RowCase rowCase, EntityManager entityManager) {
    return (Titled)
        entityManager
            .createQuery(
                "select e from " + rowCase.row().get().getClass().getSimpleName() + " e",
                Object.class)
            .getSingleResult();
  }

  private StateSource source(State state) {
    return source(state, "");
  }

  private StateSource source(State state, String epoch) {
    return new EntityStateSupport()
        .sourceFor(
            state, new FakeEnvironment(epoch).with(EntityManagerFactory.class, unit.factory()))
        .orElseThrow();
  }

  private void resetCounters() {
    unit.takeStatements();
    LoadCounter.take();
  }

  static ETag tag(Validators validators) {
    assertThat(validators).isInstanceOf(Known.class);
    return ((Known) validators).entityTag().orElseThrow();
  }
}
