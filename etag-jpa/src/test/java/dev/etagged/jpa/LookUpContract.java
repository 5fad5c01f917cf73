package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.http.Validators.Known;
import dev.etagged.jpa.ServiceProviders.EntityStateSupport;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a look-up costs and answers, on every provider. */
abstract class LookUpContract extends RowContract {

  LookUpContract(String unitName) {
    super(unitName);
  }

  @Override
  Stream<RowCase> rows() {
    return RowCases.all();
  }

  @Test
  void lookUpLeavesUnsavedChangesOfItsCallerUnsaved() {
    persist(RowCases.primitive());
    PathTarget target = PathTarget.of("id", "7");
    ETag before = tag(source(States.byIdentifier(Rows.PrimitiveRow.class)).validators(target));

    unit()
        .inTransaction(
            entityManager -> {
              StateSource source =
                  new EntityStateSupport()
                      .sourceFor(
                          States.byIdentifier(Rows.PrimitiveRow.class),
                          new FakeEnvironment().with(EntityManager.class, entityManager))
                      .orElseThrow();
              entityManager.find(Rows.PrimitiveRow.class, 7L).changeTitle("second");
              takeStatements();

              assertThat(tag(source.validators(target))).isEqualTo(before);
              assertThat(takeStatements()).hasSize(1);
            });
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
      assertThat(takeStatements()).isEmpty();
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
      unit().inTransaction(entityManager -> entityManager.persist(row));
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
      unit()
          .inTransaction(
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
      StateDeclaration state = States.byIdentifier(Rows.PrimitiveRow.class);
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
}
