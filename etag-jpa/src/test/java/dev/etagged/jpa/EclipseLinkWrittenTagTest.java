package dev.etagged.jpa;

final class EclipseLinkWrittenTagTest extends WrittenTagContract {

  EclipseLinkWrittenTagTest() {
    super("eclipselink");
  }
}
