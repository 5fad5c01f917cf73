package dev.etagged.jpa;

final class EclipseLinkMappedListenerTest extends MappedListenerContract {

  EclipseLinkMappedListenerTest() {
    super("eclipselink-mapped");
  }
}
