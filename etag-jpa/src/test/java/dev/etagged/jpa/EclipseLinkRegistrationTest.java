package dev.etagged.jpa;

final class EclipseLinkRegistrationTest extends RegistrationContract {

  EclipseLinkRegistrationTest() {
    super("eclipselink-own-listeners");
  }

  @Override
  boolean isCalled(Declaration declaration) {
    return switch (declaration) {
      case SECOND_MAPPING_FILE, ANNOTATED, ANNOTATED_SUPERCLASS -> true;
      case EXCLUDED_DEFAULT, EXCLUDED_SUPERCLASS -> false;
    };
  }
}
