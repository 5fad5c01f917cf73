package dev.etagged.jpa;

import org.hibernate.Version;

final class HibernateRegistrationTest extends RegistrationContract {

  HibernateRegistrationTest() {
    super("hibernate-own-listeners");
  }

  /**
   * Hibernate 6 takes the default listeners of the first mapping file, and drops the others;
   * Hibernate 7 calls them all, and also where the entity excludes them.
   */
  @Override
  boolean isCalled(Declaration declaration) {
    return switch (declaration) {
      case ANNOTATED, ANNOTATED_SUPERCLASS -> true;
      case SECOND_MAPPING_FILE, EXCLUDED_DEFAULT -> !Version.getVersionString().startsWith("6.");
      case EXCLUDED_SUPERCLASS -> false;
    };
  }
}
