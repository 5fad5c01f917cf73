package dev.etagged.jpa;

final class EclipseLinkRevisionTest extends RevisionContract {

  EclipseLinkRevisionTest() {
    super("eclipselink");
  }
}
