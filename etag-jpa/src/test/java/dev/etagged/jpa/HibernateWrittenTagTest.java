package dev.etagged.jpa;

final class HibernateWrittenTagTest extends WrittenTagContract {

  HibernateWrittenTagTest() {
    super("hibernate");
  }
}
