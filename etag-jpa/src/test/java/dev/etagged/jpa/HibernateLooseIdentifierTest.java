package dev.etagged.jpa;

final class HibernateLooseIdentifierTest extends LooseIdentifierContract {

  HibernateLooseIdentifierTest() {
    super("hibernate-models");
  }
}
