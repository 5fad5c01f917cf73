package dev.etagged.jpa;

final class HibernatePageTest extends PageContract {

  HibernatePageTest() {
    super("hibernate");
  }
}
