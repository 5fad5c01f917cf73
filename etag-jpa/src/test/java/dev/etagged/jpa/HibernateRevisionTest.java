package dev.etagged.jpa;

final class HibernateRevisionTest extends RevisionContract {

  HibernateRevisionTest() {
    super("hibernate");
  }
}
