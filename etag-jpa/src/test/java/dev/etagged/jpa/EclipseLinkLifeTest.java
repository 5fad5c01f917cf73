package dev.etagged.jpa;

final class EclipseLinkLifeTest extends LifeContract {

  EclipseLinkLifeTest() {
    super("eclipselink");
  }
}
