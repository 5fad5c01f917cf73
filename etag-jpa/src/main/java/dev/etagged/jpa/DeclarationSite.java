package dev.etagged.jpa;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.spi.StateDeclaration;

/**
 * The place where a state is declared. It refuses a wrong declaration with a message that names the
 * place.
 *
 * @param place the names of the class and the method
 * @param subject the entity that is declared there
 */
record DeclarationSite(String place, String subject) {

  static DeclarationSite of(StateDeclaration state) {
    return new DeclarationSite(state.declaredAt(), state.type().getSimpleName());
  }

  /** The declaration is wrong. */
  EtaggedConfigurationException refusal(String message) {
    return new EtaggedConfigurationException(place + ": " + message);
  }

  /** The declaration is right, and the rows are not. */
  IllegalStateException failure(String message) {
    return new IllegalStateException(place + ": " + message);
  }
}
