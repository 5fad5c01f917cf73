package dev.etagged.jpa;

final class EclipseLinkCarriedGuardTest extends CarriedGuardContract {

  EclipseLinkCarriedGuardTest() {
    super("eclipselink");
  }
}
