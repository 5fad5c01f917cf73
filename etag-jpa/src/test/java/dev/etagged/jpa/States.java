package dev.etagged.jpa;

import dev.etagged.jaxrs.Scope;
import dev.etagged.jaxrs.State;
import java.util.List;
import java.util.Optional;

/** What annotations declare, in short. */
final class States {

  private static final String DECLARED_AT = "ArticleResource.get";

  private States() {}

  static State byIdentifier(Class<?> type) {
    return by(type);
  }

  static State by(Class<?> type, String... attributes) {
    return new State(
        type,
        Scope.ITEM,
        List.of(attributes),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        DECLARED_AT);
  }

  static State collection(Class<?> type, String... attributes) {
    return new State(
        type,
        Scope.COLLECTION,
        List.of(attributes),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        DECLARED_AT);
  }

  static State withParameters(State state, String... pathParameters) {
    return new State(
        state.type(),
        state.scope(),
        state.attributes(),
        List.of(pathParameters),
        state.literals(),
        state.includes(),
        state.lastModified(),
        DECLARED_AT);
  }

  static State withLiterals(State state, String... literals) {
    return new State(
        state.type(),
        state.scope(),
        state.attributes(),
        state.pathParameters(),
        List.of(literals),
        state.includes(),
        state.lastModified(),
        DECLARED_AT);
  }

  static State including(State state, String... includes) {
    return new State(
        state.type(),
        state.scope(),
        state.attributes(),
        state.pathParameters(),
        state.literals(),
        List.of(includes),
        state.lastModified(),
        DECLARED_AT);
  }

  static State dated(State state, String lastModified) {
    return new State(
        state.type(),
        state.scope(),
        state.attributes(),
        state.pathParameters(),
        state.literals(),
        state.includes(),
        Optional.of(lastModified),
        DECLARED_AT);
  }
}
