package dev.etagged.jpa;

final class HibernateCapturedGuardTest extends CapturedGuardContract {

  HibernateCapturedGuardTest() {
    super("hibernate");
  }
}
