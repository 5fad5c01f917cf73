package dev.etagged.jpa;

final class EclipseLinkCollectionTest extends CollectionContract {

  EclipseLinkCollectionTest() {
    super("eclipselink");
  }
}
