package dev.etagged.jpa;

final class HibernateContextualWorkTest extends ContextualWorkContract {

  HibernateContextualWorkTest() {
    super("hibernate");
  }
}
