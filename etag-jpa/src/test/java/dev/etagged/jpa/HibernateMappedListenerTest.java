package dev.etagged.jpa;

final class HibernateMappedListenerTest extends MappedListenerContract {

  HibernateMappedListenerTest() {
    super("hibernate-mapped");
  }
}
