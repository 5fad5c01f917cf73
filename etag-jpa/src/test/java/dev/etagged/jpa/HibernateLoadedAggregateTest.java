package dev.etagged.jpa;

final class HibernateLoadedAggregateTest extends LoadedAggregateContract {

  HibernateLoadedAggregateTest() {
    super("hibernate");
  }
}
