package dev.etagged.jpa;

final class HibernateAggregateTest extends AggregateContract {

  HibernateAggregateTest() {
    super("hibernate");
  }
}
