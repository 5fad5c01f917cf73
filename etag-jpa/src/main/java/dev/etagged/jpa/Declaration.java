package dev.etagged.jpa;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.spi.StateDeclaration;

/** Refuses a declaration, naming the class and the method that made it. */
record Declaration(StateDeclaration state) {

  EtaggedConfigurationException refusal(String message) {
    return new EtaggedConfigurationException(state.declaredAt() + ": " + message);
  }

  String entity() {
    return state.type().getSimpleName();
  }
}
