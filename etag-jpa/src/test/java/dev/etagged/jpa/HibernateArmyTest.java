package dev.etagged.jpa;

final class HibernateArmyTest extends ArmyContract {

  HibernateArmyTest() {
    super("hibernate-models");
  }
}
