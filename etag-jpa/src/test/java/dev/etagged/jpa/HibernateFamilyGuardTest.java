package dev.etagged.jpa;

final class HibernateFamilyGuardTest extends FamilyGuardContract {

  HibernateFamilyGuardTest() {
    super("hibernate-families");
  }
}
