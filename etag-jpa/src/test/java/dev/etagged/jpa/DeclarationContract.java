package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.etagged.jaxrs.EtaggedConfigurationException;
import dev.etagged.jaxrs.State;
import dev.etagged.jaxrs.StateTypeSupport.StateSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong declaration, with the whole of its message, on every provider. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DeclarationContract {

  private final PersistenceUnit unit;

  DeclarationContract(String unitName) {
    this.unit = new PersistenceUnit(unitName);
  }

  @AfterAll
  void closeUnit() throws SQLException {
    unit.close();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(entities(), attributes(), values()).flatMap(rows -> rows);
  }

  private static Stream<Arguments> entities() {
    return Stream.of(
        Arguments.of(
            States.byIdentifier(Broken.Unlisted.class),
            "Unlisted is no entity of the persistence unit; write @Entity on it and name it in"
                + " persistence.xml, or name an entity in @Etagged"),
        Arguments.of(
            States.byIdentifier(Rows.Numbered.class),
            "Numbered is no entity of the persistence unit; write @Entity on it and name it in"
                + " persistence.xml, or name an entity in @Etagged"),
        Arguments.of(
            States.byIdentifier(Rows.EmbeddedKey.class),
            "EmbeddedKey is no entity of the persistence unit; write @Entity on it and name it in"
                + " persistence.xml, or name an entity in @Etagged"),
        Arguments.of(
            States.byIdentifier(Broken.Versionless.class),
            "the entity Versionless has no version attribute; add one, such as"
                + " @Version private long version"),
        Arguments.of(
            States.byIdentifier(Broken.DoubleRow.class),
            "the identifier attribute id of DoubleRow is a Double, of which no tag can be derived;"
                + " write a ValidatorSource and name it with @Etagged(source = ...)"),
        Arguments.of(
            States.byIdentifier(Broken.Child.class),
            "the identifier attribute holder of Child is a Holder, of which no tag can be derived;"
                + " write a ValidatorSource and name it with @Etagged(source = ...)"));
  }

  private static Stream<Arguments> attributes() {
    return Stream.of(
        Arguments.of(
            States.by(Rows.Page.class, "slag"),
            "the entity Page has no attribute slag; write one of"
                + " [id, issue, language, slug, title]"),
        Arguments.of(
            States.by(Rows.Page.class, "slug.length"),
            "the entity Page has no attribute slug.length; write one of"
                + " [id, issue, language, slug, title]"),
        Arguments.of(
            States.by(Rows.EmbeddedRow.class, "key"),
            "the attribute key of EmbeddedRow is no single value; write one of"
                + " [key.number, key.tenant, title]"),
        Arguments.of(
            States.by(Broken.Holder.class, "parent"),
            "the attribute parent of Holder is no single value; write one of"
                + " [id, place.street, place.town]"),
        Arguments.of(
            States.by(Broken.ConvertedRow.class, "spot"),
            "the attribute spot of ConvertedRow is a Spot, which cannot be read from text;"
                + " give the class a public static valueOf(String)"));
  }

  private static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(
            States.withParameters(States.byIdentifier(Rows.Page.class), "a", "b"),
            "2 path parameters [a, b] for 1 attribute [id] of Page; write one for each"),
        Arguments.of(
            States.withParameters(States.by(Rows.Page.class, "issue", "language"), "a"),
            "1 path parameter [a] for 2 attributes [issue, language] of Page;"
                + " write one for each"),
        Arguments.of(
            States.withLiterals(States.byIdentifier(Rows.Page.class), "1", "2"),
            "2 identifier values [1, 2] for 1 attribute [id] of Page; write one for each"),
        Arguments.of(
            States.withParameters(States.byIdentifier(Rows.EmbeddedRow.class), "t", "n"),
            "the identifier of EmbeddedRow has several attributes; write"
                + " attribute = {\"key.number\", \"key.tenant\"}"
                + " and pathParameter in the same order"),
        Arguments.of(
            States.withParameters(States.byIdentifier(Rows.ClassKeyRow.class), "id"),
            "the identifier of ClassKeyRow has several attributes; write"
                + " attribute = {\"code\", \"country\"} and pathParameter in the same order"),
        Arguments.of(
            States.withLiterals(States.byIdentifier(Rows.ClassKeyRow.class), "354", "is"),
            "the identifier of ClassKeyRow has several attributes; write"
                + " attribute = {\"code\", \"country\"} and identifier in the same order"),
        Arguments.of(
            States.withLiterals(States.byIdentifier(Rows.Page.class), "main"),
            "identifier = \"main\" is no value of the attribute id of Page, which is a Long"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("wrong")
  void failsTheDeployment(State state, String message) {
    FakeEnvironment environment =
        new FakeEnvironment().with(EntityManagerFactory.class, unit.factory());

    assertThatExceptionOfType(EtaggedConfigurationException.class)
        .isThrownBy(() -> new EntityStateSupport().sourceFor(state, environment))
        .withMessage("ArticleResource.get: " + message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("wrong")
  void failsTheFirstRequestWhereNothingWasReachableAtDeployment(State state, String message) {
    FakeEnvironment environment = new FakeEnvironment();
    StateSource source = new EntityStateSupport().sourceFor(state, environment).orElseThrow();
    environment.with(EntityManagerFactory.class, unit.factory());

    assertThatExceptionOfType(EtaggedConfigurationException.class)
        .isThrownBy(() -> source.validators(new PathTarget(Map.of())))
        .withMessage("ArticleResource.get: " + message);
  }

  @Test
  void plainClassIsLeftToOthers() {
    FakeEnvironment environment =
        new FakeEnvironment().with(EntityManagerFactory.class, unit.factory());

    assertThat(
            new EntityStateSupport()
                .sourceFor(States.byIdentifier(String.class), environment)
                .isEmpty())
        .isTrue();
  }

  @Test
  void plainClassIsRefusedWhereNothingWasReachableAtDeployment() {
    FakeEnvironment environment = new FakeEnvironment();
    Optional<StateSource> source =
        new EntityStateSupport().sourceFor(States.byIdentifier(String.class), environment);
    environment.with(EntityManagerFactory.class, unit.factory());

    assertThatExceptionOfType(EtaggedConfigurationException.class)
        .isThrownBy(() -> source.orElseThrow().validators(new PathTarget(Map.of())))
        .withMessage(
            "ArticleResource.get: String is no entity of the persistence unit; write @Entity on it"
                + " and name it in persistence.xml, or name an entity in @Etagged");
  }

  @Test
  void missingEntityManagerIsToldAtTheFirstRequest() {
    StateSource source =
        new EntityStateSupport()
            .sourceFor(States.byIdentifier(Rows.Page.class), new FakeEnvironment())
            .orElseThrow();

    assertThatExceptionOfType(EtaggedConfigurationException.class)
        .isThrownBy(() -> source.validators(PathTarget.of("id", "7")))
        .withMessage(
            "ArticleResource.get: found no EntityManager for Page; write in a CDI bean"
                + " @Produces @PersistenceContext @ForEtags EntityManager entityManager; or,"
                + " outside CDI, register a ContextResolver<EntityManager> or a"
                + " ContextResolver<EntityManagerFactory>");
  }

  @Test
  void missingPathParameterIsToldAtTheRequest() {
    StateSource source =
        new EntityStateSupport()
            .sourceFor(
                States.by(Rows.Page.class, "slug"),
                new FakeEnvironment().with(EntityManagerFactory.class, unit.factory()))
            .orElseThrow();

    assertThatExceptionOfType(EtaggedConfigurationException.class)
        .isThrownBy(() -> source.validators(PathTarget.of("id", "7")))
        .withMessage(
            "ArticleResource.get: the path has no parameter {slug} for the attribute slug of Page;"
                + " name the one that has its value with pathParameter = \"...\"");
  }

  @Test
  void namesThePathParametersItReads() {
    FakeEnvironment environment =
        new FakeEnvironment().with(EntityManagerFactory.class, unit.factory());
    EntityStateSupport support = new EntityStateSupport();

    assertThat(pathParameters(support, States.byIdentifier(Rows.EmbeddedRow.class), environment))
        .containsExactly("number", "tenant");
    assertThat(
            pathParameters(
                support,
                States.withParameters(States.byIdentifier(Rows.Page.class), "page"),
                environment))
        .containsExactly("page");
    assertThat(
            pathParameters(
                support,
                States.withLiterals(States.byIdentifier(Rows.Page.class), "1"),
                environment))
        .isEmpty();
  }

  @Test
  void entityManagerOfTheApplicationIsUsedAndLeftOpen() {
    try (EntityManagerHolder holder = new EntityManagerHolder(unit.factory())) {
      StateSource source =
          new EntityStateSupport()
              .sourceFor(
                  States.byIdentifier(Rows.Page.class),
                  new FakeEnvironment().with(EntityManager.class, holder.entityManager()))
              .orElseThrow();
      source.validators(PathTarget.of("id", "7"));

      assertThat(holder.entityManager().isOpen()).isTrue();
    }
  }

  private record EntityManagerHolder(EntityManager entityManager) implements AutoCloseable {

    EntityManagerHolder(EntityManagerFactory factory) {
      this(factory.createEntityManager());
    }

    @Override
    public void close() {
      entityManager.close();
    }
  }

  private static List<String> pathParameters(
      EntityStateSupport support, State state, FakeEnvironment environment) {
    return support.sourceFor(state, environment).orElseThrow().pathParameters();
  }
}
