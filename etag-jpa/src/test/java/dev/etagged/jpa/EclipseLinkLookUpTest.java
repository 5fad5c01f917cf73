package dev.etagged.jpa;

final class EclipseLinkLookUpTest extends LookUpContract {

  EclipseLinkLookUpTest() {
    super("eclipselink");
  }
}
