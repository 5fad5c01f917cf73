package dev.etagged.jpa;

final class EclipseLinkModelTest extends ModelContract {

  EclipseLinkModelTest() {
    super("eclipselink-models");
  }
}
