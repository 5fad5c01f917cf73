package dev.etagged.jpa;

final class EclipseLinkPageTest extends PageContract {

  EclipseLinkPageTest() {
    super("eclipselink");
  }
}
