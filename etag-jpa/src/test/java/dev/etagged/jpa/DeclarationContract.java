package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.jpa.ServiceProviders.EntityStateSupport;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
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

  @ParameterizedTest(name = "{1}")
  @MethodSource("dev.etagged.jpa.WrongDeclarations#all")
  void failsTheDeployment(StateDeclaration state, String message) {
    FakeEnvironment environment =
        new FakeEnvironment().with(EntityManagerFactory.class, unit.factory());

    assertThatExceptionOfType(EtaggedConfigurationException.class)
        .isThrownBy(() -> new EntityStateSupport().sourceFor(state, environment))
        .withMessage("ArticleResource.get: " + message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("dev.etagged.jpa.WrongDeclarations#all")
  void failsTheFirstRequestWhereNothingWasReachableAtDeployment(
      StateDeclaration state, String message) {
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
            "ArticleResource.get: String is not an entity of the persistence unit; write @Entity on it"
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
                + " name the parameter that holds its value: @Key(attribute = \"slug\", parameter ="
                + " \"...\")");
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
                support, States.by(Rows.Page.class, DeclaredKey.parameter("page")), environment))
        .containsExactly("page");
    assertThat(
            pathParameters(
                support, States.by(Rows.Page.class, DeclaredKey.constant("1")), environment))
        .isEmpty();
  }

  @Test
  void namesThePathParametersOfTheDeclarationWhereNothingWasReachableAtDeployment() {
    StateDeclaration state =
        States.by(
            Rows.Page.class,
            DeclaredKey.attribute("place.street"),
            DeclaredKey.attribute("language").from("lang"),
            DeclaredKey.attribute("slug").always("news"),
            DeclaredKey.parameter("page"));

    assertThat(pathParameters(new EntityStateSupport(), state, new FakeEnvironment()))
        .containsExactly("street", "lang", "page");
    assertThat(
            pathParameters(
                new EntityStateSupport(),
                States.byIdentifier(Rows.Page.class),
                new FakeEnvironment()))
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
      EntityStateSupport support, StateDeclaration state, FakeEnvironment environment) {
    return support.sourceFor(state, environment).orElseThrow().pathParameters();
  }
}
