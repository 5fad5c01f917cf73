package dev.etagged.jpa;

final class HibernateLifeTest extends LifeContract {

  HibernateLifeTest() {
    super("hibernate");
  }
}
