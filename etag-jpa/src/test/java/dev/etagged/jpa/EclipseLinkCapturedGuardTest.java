package dev.etagged.jpa;

final class EclipseLinkCapturedGuardTest extends CapturedGuardContract {

  EclipseLinkCapturedGuardTest() {
    super("eclipselink");
  }
}
