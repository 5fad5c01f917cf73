package dev.etagged.jpa;

final class HibernateWriteGuardTest extends WriteGuardContract {

  HibernateWriteGuardTest() {
    super("hibernate");
  }
}
