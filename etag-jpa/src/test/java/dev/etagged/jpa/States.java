package dev.etagged.jpa;

import dev.etagged.Etagged.Scope;
import dev.etagged.spi.KeyDeclaration;
import dev.etagged.spi.StateDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What annotations declare, in short. */
final class States {

  private States() {}

  private record Declared(
      Class<?> type,
      Scope scope,
      List<KeyDeclaration> key,
      List<String> includes,
      Optional<String> lastModified)
      implements StateDeclaration {

    @Override
    public String declaredAt() {
      return "ArticleResource.get";
    }

    @Override
    public String toString() {
      return "%s %s by %s".formatted(scope, type.getSimpleName(), key);
    }
  }

  static StateDeclaration byIdentifier(Class<?> type) {
    return by(type, new KeyDeclaration[0]);
  }

  static StateDeclaration by(Class<?> type, String... attributes) {
    return by(type, keys(attributes));
  }

  static StateDeclaration by(Class<?> type, KeyDeclaration... key) {
    return new Declared(type, Scope.ITEM, List.of(key), List.of(), Optional.empty());
  }

  static StateDeclaration collection(Class<?> type, String... restriction) {
    return new Declared(
        type, Scope.COLLECTION, List.of(keys(restriction)), List.of(), Optional.empty());
  }

  static StateDeclaration including(StateDeclaration state, String... includes) {
    return new Declared(
        state.type(), state.scope(), state.key(), List.of(includes), state.lastModified());
  }

  static StateDeclaration dated(StateDeclaration state, String lastModified) {
    return new Declared(
        state.type(), state.scope(), state.key(), state.includes(), Optional.of(lastModified));
  }

  private static KeyDeclaration[] keys(String... attributes) {
    return Stream.of(attributes).map(DeclaredKey::attribute).toArray(KeyDeclaration[]::new);
  }
}
