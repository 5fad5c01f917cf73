package dev.etagged.jpa;

final class HibernateCarriedGuardTest extends CarriedGuardContract {

  HibernateCarriedGuardTest() {
    super("hibernate");
  }
}
