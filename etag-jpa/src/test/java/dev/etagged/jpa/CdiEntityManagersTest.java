package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.http.Validators;
import dev.etagged.http.Validators.Known;
import dev.etagged.jpa.ServiceProviders.EntityStateSupport;
import dev.etagged.spi.StateSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How the application's EntityManager is got from CDI, and given back. */
@TestInstance(Lifecycle.PER_CLASS)
final class CdiEntityManagersTest {

  private static final PersistenceUnit UNIT = new PersistenceUnit("hibernate");
  private static final AtomicInteger OPENED = new AtomicInteger();
  private static final AtomicInteger CLOSED = new AtomicInteger();
  private static final PathTarget TARGET = PathTarget.of("id", "7");

  @BeforeAll
  static void persistRow() {
    UNIT.inTransaction(entityManager -> entityManager.persist(RowCases.primitive()));
  }

  @AfterAll
  static void closeUnit() throws SQLException {
    UNIT.close();
  }

  @BeforeEach
  void resetCounters() {
    OPENED.set(0);
    CLOSED.set(0);
  }

  static final class DependentProducer {

    @Produces
    @ForEtags
    EntityManager open() {
      OPENED.incrementAndGet();
      return UNIT.factory().createEntityManager();
    }

    void close(@Disposes @ForEtags EntityManager entityManager) {
      entityManager.close();
      CLOSED.incrementAndGet();
    }
  }

  static final class RequestProducer {

    @Produces
    @RequestScoped
    @ForEtags
    EntityManager open() {
      OPENED.incrementAndGet();
      return UNIT.factory().createEntityManager();
    }

    void close(@Disposes @ForEtags EntityManager entityManager) {
      entityManager.close();
      CLOSED.incrementAndGet();
    }
  }

  /** A second unit, which knows none of the entities. */
  static final class OtherUnitProducer {

    @Produces
    @ApplicationScoped
    @ForEtags
    EntityManager other() {
      OPENED.incrementAndGet();
      return withoutEntities();
    }
  }

  @Test
  void dependentOneIsDisposedOfAfterEachLookUp() {
    try (SeContainer container = container(DependentProducer.class)) {
      StateSource source = source();
      assertThat(container.isRunning()).isTrue();
      assertThat(CLOSED).hasValue(1);

      assertThat(source.validators(TARGET)).isInstanceOf(Known.class);
      assertThat(source.validators(TARGET)).isInstanceOf(Known.class);

      assertThat(OPENED).hasValue(3);
      assertThat(CLOSED).hasValue(3);
    }
  }

  @Test
  void instanceTellsItsTagWithoutOne() {
    try (SeContainer container = container(DependentProducer.class)) {
      StateSource source = source();
      assertThat(container.isRunning()).isTrue();
      OPENED.set(0);

      assertThat(source.rendered(RowCases.primitive(), TARGET)).isInstanceOf(Known.class);

      assertThat(OPENED).hasValue(0);
    }
  }

  @Test
  void requestsOwnIsLeftToTheRequest() {
    try (SeContainer container = container(RequestProducer.class)) {
      StateSource source = source();
      RequestContextController request = container.select(RequestContextController.class).get();
      request.activate();
      try {
        assertThat(source.validators(TARGET)).isInstanceOf(Known.class);
        assertThat(source.validators(TARGET)).isInstanceOf(Known.class);
        assertThat(OPENED).hasValue(1);
        assertThat(CLOSED).hasValue(0);
      } finally {
        request.deactivate();
      }
    }
  }

  @Test
  void scopeThatIsNotActiveAtDeploymentCostsNothingUntilTheRequest() {
    try (SeContainer container = container(RequestProducer.class)) {
      StateSource source = source();
      assertThat(container.isRunning()).isTrue();

      assertThatExceptionOfType(ContextNotActiveException.class)
          .isThrownBy(() -> source.validators(TARGET));
    }
  }

  @Test
  void ofSeveralUnitsTheOneThatHasTheEntityIsTaken() {
    try (SeContainer container = container(OtherUnitProducer.class, DependentProducer.class)) {
      StateSource source = source();
      assertThat(container.isRunning()).isTrue();

      assertThat(source.validators(TARGET)).isInstanceOf(Known.class);
      assertThat(source.validators(PathTarget.of("id", "8"))).isEqualTo(Validators.absent());
      assertThat(CLOSED).hasPositiveValue();
    }
  }

  @Test
  void unitWithoutTheEntityIsRefused() {
    try (SeContainer container = container(OtherUnitProducer.class)) {
      assertThat(container.isRunning()).isTrue();
      assertThatExceptionOfType(EtaggedConfigurationException.class)
          .isThrownBy(CdiEntityManagersTest::source)
          .withMessageStartingWith(
              "ArticleResource.get: PrimitiveRow is not an entity of the persistence unit");
    }
  }

  @Test
  void withoutAProducerTheResolversAreAsked() {
    try (SeContainer container = container(Object.class)) {
      assertThat(container.isRunning()).isTrue();
      StateSource source =
          new EntityStateSupport()
              .sourceFor(
                  States.byIdentifier(Rows.PrimitiveRow.class),
                  new FakeEnvironment().with(EntityManagerFactory.class, UNIT.factory()))
              .orElseThrow();

      assertThat(source.validators(TARGET)).isInstanceOf(Known.class);
    }
  }

  private static SeContainer container(Class<?>... beans) {
    return SeContainerInitializer.newInstance()
        .disableDiscovery()
        .addBeanClasses(beans)
        .initialize();
  }

  private static StateSource source() {
    return new EntityStateSupport()
        .sourceFor(States.byIdentifier(Rows.PrimitiveRow.class), new FakeEnvironment())
        .orElseThrow();
  }

  /** An EntityManager whose metamodel is empty. */
  private static EntityManager withoutEntities() {
    return stub(EntityManager.class);
  }

  /** Whatever is asked of it has nothing in it. */
  private static <T> T stub(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> nothing(method.getReturnType())));
  }

  private static Object nothing(Class<?> type) {
    if (type == Set.class) {
      return Set.of();
    }
    return type.isInterface() ? stub(type) : new Object();
  }
}
