package dev.etagged.jpa;

final class EclipseLinkLoadedAggregateTest extends LoadedAggregateContract {

  EclipseLinkLoadedAggregateTest() {
    super("eclipselink");
  }
}
