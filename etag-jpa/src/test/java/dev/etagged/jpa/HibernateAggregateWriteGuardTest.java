package dev.etagged.jpa;

final class HibernateAggregateWriteGuardTest extends AggregateWriteGuardContract {

  HibernateAggregateWriteGuardTest() {
    super("hibernate");
  }
}
