package dev.etagged.jpa.provider;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Triggers, which can raise a version behind the persistence provider. The database is asked where
 * its catalog shows them to whoever writes the table: H2 and PostgreSQL.
 */
public final class Triggers {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");

  /** A property of the persistence unit, for a database that cannot be asked. */
  private static final String PROPERTY = "etagged.triggers";

  private static final String NONE = "none";

  /** The library's own raise no version of a row. */
  private static final String CATALOG =
      "select event_object_table from information_schema.triggers"
          + " where lower(trigger_name) not like 'etagged%'";

  private Triggers() {}

  /** Whether a write of any of these can start one; true if the database cannot be asked. */
  public static boolean mayBeOn(EntityManager entityManager, List<Class<?>> entities) {
    if (NONE.equals(entityManager.getEntityManagerFactory().getProperties().get(PROPERTY))) {
      return false;
    }
    try {
      Set<String> tables = new HashSet<>();
      for (Class<?> entity : entities) {
        if (!addShown(tables, entityManager, entity)) {
          return true;
        }
      }
      return areOn(tables, entityManager);
    } catch (ReflectiveOperationException | RuntimeException otherwise) {
      LOGGER.log(Level.DEBUG, "The database's triggers are not known", otherwise);
    }
    return true;
  }

  /** The tables of an entity; false if the database does not show their triggers. */
  private static boolean addShown(Set<String> tables, EntityManager entityManager, Class<?> entity)
      throws ReflectiveOperationException {
    if (HibernateEvents.isOf(entityManager)) {
      HibernateMapping mapping = HibernateMapping.of(entityManager, entity);
      mapping.tables().stream().map(Triggers::simple).forEach(tables::add);
      return shows(mapping.dialect());
    }
    if (EclipseLinkEvents.isOf(entityManager)) {
      EclipseLinkMapping mapping = EclipseLinkMapping.of(entityManager, entity);
      mapping.tables().stream().map(Triggers::simple).forEach(tables::add);
      return shows(mapping.platform());
    }
    return false;
  }

  private static boolean shows(Class<?> dialect) {
    return Stream.<Class<?>>iterate(dialect, type -> type != null, Class::getSuperclass)
        .map(Class::getSimpleName)
        .anyMatch(name -> name.startsWith("H2") || name.startsWith("PostgreSQL"));
  }

  private static boolean areOn(Set<String> tables, EntityManager entityManager) {
    List<?> triggered = entityManager.createNativeQuery(CATALOG).getResultList();
    return triggered.stream()
        .map(Object::toString)
        .map(Triggers::simple)
        .anyMatch(tables::contains);
  }

  /** Without catalog, schema, quotes and case. */
  private static String simple(String table) {
    return table
        .substring(table.lastIndexOf('.') + 1)
        .replaceAll("[\"`\\[\\]]", "")
        .toLowerCase(Locale.ROOT);
  }
}
