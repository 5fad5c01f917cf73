package dev.etagged.jpa;

import dev.etagged.Scope;
import dev.etagged.spi.StateDeclaration;
import java.util.List;
import java.util.Optional;

/** What annotations declare, in short. */
final class States {

  private static final String DECLARED_AT = "ArticleResource.get";

  private States() {}

  static StateDeclaration byIdentifier(Class<?> type) {
    return by(type);
  }

  static StateDeclaration by(Class<?> type, String... attributes) {
    return new StateDeclaration(
        type,
        Scope.ITEM,
        List.of(attributes),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        DECLARED_AT);
  }

  static StateDeclaration collection(Class<?> type, String... attributes) {
    return new StateDeclaration(
        type,
        Scope.COLLECTION,
        List.of(attributes),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        DECLARED_AT);
  }

  static StateDeclaration withParameters(StateDeclaration state, String... pathParameters) {
    return new StateDeclaration(
        state.type(),
        state.scope(),
        state.attributes(),
        List.of(pathParameters),
        state.literals(),
        state.includes(),
        state.lastModified(),
        DECLARED_AT);
  }

  static StateDeclaration withLiterals(StateDeclaration state, String... literals) {
    return new StateDeclaration(
        state.type(),
        state.scope(),
        state.attributes(),
        state.pathParameters(),
        List.of(literals),
        state.includes(),
        state.lastModified(),
        DECLARED_AT);
  }

  static StateDeclaration including(StateDeclaration state, String... includes) {
    return new StateDeclaration(
        state.type(),
        state.scope(),
        state.attributes(),
        state.pathParameters(),
        state.literals(),
        List.of(includes),
        state.lastModified(),
        DECLARED_AT);
  }

  static StateDeclaration dated(StateDeclaration state, String lastModified) {
    return new StateDeclaration(
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
