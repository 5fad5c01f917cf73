package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class DeploymentWarningsTest {

  @Test
  void aShortComesBack() throws SQLException {
    assertThat(warnings("hibernate-doubtful", Lives.ShortVersion.class))
        .containsExactly(
            "the version attribute version of ShortVersion is a short, which has the same value"
                + " again after 65536 changes, and so has the tag; make it a long");
  }

  @Test
  void secondsAreTooFew() throws SQLException {
    assertThat(warnings("hibernate-doubtful", Lives.Seconds.class))
        .containsExactly(
            "the version attribute version of Seconds keeps 0 digits of a second, so that several"
                + " changes can have one tag; make it a long, or its column a timestamp(6)");
  }

  @Test
  void aLocalTimeComesBack() throws SQLException {
    assertThat(warnings("hibernate-doubtful", Lives.Local.class))
        .containsExactly(
            "the version attribute version of Local is a LocalDateTime, which repeats an hour when"
                + " the clocks are set back in autumn; make it a long");
  }

  @Nested
  final class Caches {

    private static final String SHARED = "jakarta.persistence.sharedCache.mode";
    private static final String SECOND_LEVEL = "hibernate.cache.use_second_level_cache";
    private static final String QUERIES = "hibernate.cache.use_query_cache";

    @Test
    void ofInstancesMakeOldContent() throws SQLException {
      assertThat(warnings("eclipselink-cached", Cached.Entry.class))
          .containsExactly(instances("EclipseLink's shared cache", "Entry"));
      assertThat(warnings("hibernate-cached", Cached.Entry.class, Map.of(QUERIES, "false")))
          .containsExactly(instances("Hibernate's second-level cache", "Entry"));
    }

    @Test
    void ofCollectionsMakeOldContentOfANewVersion() throws SQLException {
      assertThat(warnings("hibernate-cached", Cached.Listing.class, Map.of(QUERIES, "false")))
          .containsExactly(
              "Hibernate's second-level cache keeps the collection words of Listing apart from its"
                  + " version: a resource may render an old collection under the new tag; take the"
                  + " cache off the collection");
    }

    @Test
    void ofQueriesMakeOldValues() throws SQLException {
      assertThat(warnings("hibernate-cached", Cached.Plain.class))
          .containsExactly(
              "Hibernate's second-level cache keeps the results of queries: a resource that renders"
                  + " a cacheable query of Plain may render old values under the new tag; select"
                  + " instances, or do not make the query cacheable");
    }

    @Test
    void areNotWarnedOfWhereTheyAreOff() throws SQLException {
      assertThat(warnings("eclipselink-cached", Cached.Plain.class)).isEmpty();
      assertThat(warnings("eclipselink-cached", Cached.Entry.class, Map.of(SHARED, "NONE")))
          .isEmpty();
      assertThat(warnings("hibernate-cached", Cached.Plain.class, Map.of(QUERIES, "false")))
          .isEmpty();
      assertThat(
              warnings(
                  "hibernate-cached",
                  Cached.Parent.class,
                  Map.of(SECOND_LEVEL, "false", QUERIES, "false")))
          .isEmpty();
      assertThat(
              warnings(
                  "hibernate-cached", Cached.Entry.class, Map.of(SHARED, "NONE", QUERIES, "false")))
          .isEmpty();
    }

    @Test
    void areWarnedOfWhereAPropertySwitchesThemOn() throws SQLException {
      assertThat(
              warnings(
                  "hibernate-cached",
                  Cached.Listing.class,
                  Map.of(SHARED, "ALL", QUERIES, "false")))
          .contains(instances("Hibernate's second-level cache", "Listing"));
    }

    private static String instances(String cache, String entity) {
      return cache
          + " keeps "
          + entity
          + ": a resource may render an instance that is older than the version which was looked"
          + " up, under the new tag where the library does not see the instance; write"
          + " @Cacheable(false) on it, or <shared-cache-mode>NONE</shared-cache-mode> in"
          + " persistence.xml";
    }
  }

  @Test
  void whatIsExcludedFromTheVersionKeepsTheTag() throws SQLException {
    String rest =
        " does not raise the version, and so it does not change the tag; do not exclude it, or do"
            + " not send it";
    assertThat(warnings("hibernate-doubtful", Lives.Excluding.class))
        .containsExactly(
            "a change of the attribute note of Excluding" + rest,
            "a change of the attribute part.inner of Excluding" + rest,
            "a change of the attribute tags of Excluding" + rest);
    assertThat(warnings("hibernate-doubtful", Lives.Unlocked.class))
        .containsExactly(
            "@OptimisticLocking(type = NONE) switches the version of Unlocked off, and so the tag"
                + " stays; leave it out");
  }

  @Test
  void whatIsSoundIsNotWarnedOf() throws SQLException {
    assertThat(warnings("eclipselink", Lives.Dated.class)).isEmpty();
    assertThat(warnings("hibernate", Rows.PrimitiveRow.class)).isEmpty();
    assertThat(warnings("hibernate", Rows.TimestampRow.class)).isEmpty();
  }

  private static List<String> warnings(String unitName, Class<?> entityClass) throws SQLException {
    return warnings(unitName, entityClass, Map.of());
  }

  private static List<String> warnings(
      String unitName, Class<?> entityClass, Map<String, Object> settings) throws SQLException {
    try (PersistenceUnit unit = new PersistenceUnit(unitName, settings);
        EntityManager entityManager = unit.factory().createEntityManager()) {
      DeclarationSite site = DeclarationSite.of(States.byIdentifier(entityClass));
      return DeploymentWarnings.warnings(
          VersionedEntity.of(site, PersistenceModel.of(entityManager), entityClass), entityManager);
    }
  }
}
