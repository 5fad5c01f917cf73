package dev.etagged.jpa;

final class HibernateLookUpTest extends LookUpContract {

  HibernateLookUpTest() {
    super("hibernate");
  }
}
