package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
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

  @Test
  void theSharedCacheOfEclipseLinkKeepsWhatIsOld() throws SQLException {
    assertThat(warnings("eclipselink", Rows.PrimitiveRow.class))
        .containsExactly(
            "EclipseLink's shared cache keeps PrimitiveRow: a resource may render an instance that"
                + " is older than the version which was looked up, under the new tag; write"
                + " @Cacheable(false) on it, or <shared-cache-mode>NONE</shared-cache-mode> in"
                + " persistence.xml");
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
    try (PersistenceUnit unit = new PersistenceUnit(unitName);
        EntityManager entityManager = unit.factory().createEntityManager()) {
      DeclarationSite site = DeclarationSite.of(States.byIdentifier(entityClass));
      return DeploymentWarnings.warnings(
          VersionedEntity.of(site, PersistenceModel.of(entityManager), entityClass), entityManager);
    }
  }
}
