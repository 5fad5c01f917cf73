package dev.etagged.jpa;

final class EclipseLinkContextualWorkTest extends ContextualWorkContract {

  EclipseLinkContextualWorkTest() {
    super("eclipselink");
  }
}
