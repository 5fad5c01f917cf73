package dev.etagged.jpa;

final class EclipseLinkDeclarationTest extends DeclarationContract {

  EclipseLinkDeclarationTest() {
    super("eclipselink");
  }
}
