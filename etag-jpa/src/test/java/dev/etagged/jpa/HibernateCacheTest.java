package dev.etagged.jpa;

final class HibernateCacheTest extends CacheContract {
  HibernateCacheTest() {
    super("hibernate-cached");
  }
}
