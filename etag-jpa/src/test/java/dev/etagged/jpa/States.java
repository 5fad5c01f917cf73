package dev.etagged.jpa;

import dev.etagged.jaxrs.State;
import java.util.List;

/** What annotations declare, in short. */
final class States {

  private static final String DECLARED_AT = "ArticleResource.get";

  private States() {}

  static State byIdentifier(Class<?> type) {
    return new State(type, List.of(), List.of(), List.of(), DECLARED_AT);
  }

  static State by(Class<?> type, String... attributes) {
    return new State(type, List.of(attributes), List.of(), List.of(), DECLARED_AT);
  }

  static State withParameters(State state, String... pathParameters) {
    return new State(
        state.type(), state.attributes(), List.of(pathParameters), List.of(), DECLARED_AT);
  }

  static State withLiterals(State state, String... literals) {
    return new State(state.type(), state.attributes(), List.of(), List.of(literals), DECLARED_AT);
  }
}
