package dev.etagged.jpa;

final class EclipseLinkWriteGuardTest extends WriteGuardContract {

  EclipseLinkWriteGuardTest() {
    super("eclipselink");
  }
}
