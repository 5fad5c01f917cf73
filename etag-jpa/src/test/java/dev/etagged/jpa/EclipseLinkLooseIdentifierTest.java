package dev.etagged.jpa;

final class EclipseLinkLooseIdentifierTest extends LooseIdentifierContract {

  EclipseLinkLooseIdentifierTest() {
    super("eclipselink-models");
  }
}
