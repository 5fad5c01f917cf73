package dev.etagged.jpa;

final class EclipseLinkAggregateTest extends AggregateContract {

  EclipseLinkAggregateTest() {
    super("eclipselink");
  }
}
