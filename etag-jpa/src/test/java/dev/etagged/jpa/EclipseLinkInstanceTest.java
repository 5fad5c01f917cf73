package dev.etagged.jpa;

final class EclipseLinkInstanceTest extends InstanceContract {

  EclipseLinkInstanceTest() {
    super("eclipselink");
  }
}
