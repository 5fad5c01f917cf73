package dev.etagged.jpa;

final class HibernateInstanceTest extends InstanceContract {

  HibernateInstanceTest() {
    super("hibernate");
  }
}
