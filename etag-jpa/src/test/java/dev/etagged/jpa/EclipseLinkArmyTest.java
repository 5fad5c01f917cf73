package dev.etagged.jpa;

final class EclipseLinkArmyTest extends ArmyContract {

  EclipseLinkArmyTest() {
    super("eclipselink-models");
  }
}
