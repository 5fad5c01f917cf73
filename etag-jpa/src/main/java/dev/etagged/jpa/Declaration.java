package dev.etagged.jpa;

import dev.etagged.jaxrs.EtaggedConfigurationException;
import dev.etagged.jaxrs.State;

/** Refuses a declaration, naming the class and the method that made it. */
record Declaration(State state) {

  EtaggedConfigurationException refusal(String message) {
    return new EtaggedConfigurationException(state.declaredAt() + ": " + message);
  }

  String entity() {
    return state.type().getSimpleName();
  }
}
