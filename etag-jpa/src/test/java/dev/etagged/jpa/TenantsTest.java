package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Lives.Account;
import dev.etagged.jpa.Lives.Ledger;
import dev.etagged.jpa.ServiceProviders.EntityStateSupport;
import dev.etagged.jpa.value.CheckInput;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two tenants whose rows have the same identifier and the same version. */
final class TenantsTest {

  private static final DeclarationSite SITE = new DeclarationSite("ArticleResource.get", "Ledger");
  private static final PathTarget TARGET = PathTarget.of("id", "7");

  @Test
  void ofHibernatesDiscriminatorHaveDifferentTags() throws Exception {
    try (PersistenceUnit unit = new PersistenceUnit("hibernate-tenants")) {
      ProvidedTenant.set("acme");
      unit.inTransaction(TenantsTest::makeIdentifiersUniqueWithinATenant);
      for (String tenant : List.of("acme", "umbrella")) {
        ProvidedTenant.set(tenant);
        unit.inTransaction(entityManager -> entityManager.persist(account()));
      }
      for (StateDeclaration state :
          List.of(States.byIdentifier(Account.class), States.collection(Account.class))) {
        StateSource source = source(state, EntityManagerFactory.class, unit.factory());
        ProvidedTenant.set("acme");
        unit.takeStatements();
        Validators ofAcme = source.validators(TARGET);
        assertThat(unit.takeStatements()).hasSize(1);
        ProvidedTenant.set("umbrella");
        Validators ofUmbrella = source.validators(TARGET);

        assertThat(ofUmbrella).isNotEqualTo(ofAcme);
        assertThat(number(ofUmbrella)).isEqualTo(number(ofAcme));
      }
    }
  }

  @Test
  void ofHibernatesDiscriminatorAreToldByInstancesToo() throws Exception {
    try (PersistenceUnit unit = new PersistenceUnit("hibernate-tenants")) {
      ProvidedTenant.set("acme");
      Account account = account();
      unit.inTransaction(entityManager -> entityManager.persist(account));
      StateSource source =
          source(States.byIdentifier(Account.class), EntityManagerFactory.class, unit.factory());

      assertThat(source.rendered(account, TARGET)).isEqualTo(source.validators(TARGET));
    }
  }

  @Test
  void ofEclipseLinksContextPropertyHaveDifferentTags() throws Exception {
    try (PersistenceUnit unit = new PersistenceUnit("eclipselink-tenants")) {
      Validators ofAcme = ledgerOf("acme", unit);
      Validators ofUmbrella = ledgerOf("umbrella", unit);

      assertThat(ofUmbrella).isNotEqualTo(ofAcme);
      assertThat(number(ofUmbrella)).isEqualTo(number(ofAcme));
    }
  }

  @Test
  void ofEclipseLinksContextPropertyAreInEveryPrefix() throws Exception {
    try (PersistenceUnit unit = new PersistenceUnit("eclipselink-tenants")) {
      for (String tenant : List.of("acme", "umbrella")) {
        try (EntityManager entityManager =
            unit.factory().createEntityManager(Map.of("test.tenant", tenant))) {
          FakeEnvironment environment =
              new FakeEnvironment("1").with(EntityManager.class, entityManager);
          VersionedEntity ledgers =
              VersionedEntity.of(SITE, PersistenceModel.of(entityManager), Ledger.class);
          List<CheckInput> prefix =
              TagPrefix.of(
                      environment, ledgers, new EntityManagers(SITE, Ledger.class, environment))
                  .before(List.of());
          PathTarget target = new PathTarget(Map.of(), environment);

          assertThat(prefix)
              .containsExactly(
                  new CheckInput("epoch", "1"),
                  new CheckInput("entity", "Ledger"),
                  new CheckInput("tenant", tenant));
          assertThat(TagPrefix.of(target, entityManager, Ledger.class).before(List.of()))
              .isEqualTo(prefix);
          assertThat(TagPrefix.ofDatabase(target, entityManager).before(List.of()))
              .containsExactly(new CheckInput("epoch", "1"), new CheckInput("tenant", tenant));
        }
      }
    }
  }

  @Test
  void ofThePagesOfEclipseLinksContextPropertyHaveDifferentTags() throws Exception {
    try (PersistenceUnit unit = new PersistenceUnit("eclipselink-tenants")) {
      assertThat(pageOf("umbrella", unit)).isNotEqualTo(pageOf("acme", unit));
    }
  }

  private static Validators pageOf(String tenant, PersistenceUnit unit) {
    ledgerOf(tenant, unit);
    try (EntityManager entityManager =
        unit.factory().createEntityManager(Map.of("test.tenant", tenant))) {
      return CollectionValidators.of(new PathTarget(Map.of()), entityManager, Ledger.class)
          .page(entityManager.createQuery("select l.id, l.version from Ledger l", Object[].class));
    }
  }

  private static Validators ledgerOf(String tenant, PersistenceUnit unit) {
    try (EntityManager entityManager =
        unit.factory().createEntityManager(Map.of("test.tenant", tenant))) {
      Ledger ledger = new Ledger();
      ledger.id = 7;
      entityManager.getTransaction().begin();
      entityManager.persist(ledger);
      entityManager.getTransaction().commit();
      StateSource source =
          source(States.byIdentifier(Ledger.class), EntityManager.class, entityManager);
      Validators validators = source.validators(TARGET);
      assertThat(source.rendered(ledger, TARGET)).isEqualTo(validators);
      return validators;
    }
  }

  /** What a generated schema does not have: it makes the identifier alone the key. */
  private static void makeIdentifiersUniqueWithinATenant(EntityManager entityManager) {
    entityManager.createNativeQuery("alter table Account drop primary key").executeUpdate();
  }

  private static Account account() {
    Account account = new Account();
    account.id = 7;
    return account;
  }

  private static <T> StateSource source(StateDeclaration state, Class<T> type, T component) {
    return new EntityStateSupport()
        .sourceFor(state, new FakeEnvironment().with(type, component))
        .orElseThrow();
  }

  private static String number(Validators validators) {
    ETag tag = ((Validators.Known) validators).entityTag().orElseThrow();
    return tag.opaqueTag().substring(0, tag.opaqueTag().indexOf('-'));
  }
}
