package dev.etagged.jpa;

final class EclipseLinkAggregateWriteGuardTest extends AggregateWriteGuardContract {

  EclipseLinkAggregateWriteGuardTest() {
    super("eclipselink");
  }
}
