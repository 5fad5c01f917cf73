package dev.etagged.jpa;

final class HibernateCollectionTest extends CollectionContract {

  HibernateCollectionTest() {
    super("hibernate");
  }
}
