package dev.etagged.jpa;

final class EclipseLinkFamilyGuardTest extends FamilyGuardContract {

  EclipseLinkFamilyGuardTest() {
    super("eclipselink-families");
  }
}
