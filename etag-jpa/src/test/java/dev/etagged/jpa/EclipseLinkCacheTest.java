package dev.etagged.jpa;

final class EclipseLinkCacheTest extends CacheContract {
  EclipseLinkCacheTest() {
    super("eclipselink-cached");
  }
}
