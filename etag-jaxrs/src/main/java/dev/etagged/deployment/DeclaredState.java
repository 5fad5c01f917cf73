package dev.etagged.deployment;

import dev.etagged.Etagged;
import dev.etagged.Key;
import dev.etagged.http.MethodKind;
import dev.etagged.spi.KeyDeclaration;
import dev.etagged.spi.StateDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The state that an {@link Etagged} declares. */
record DeclaredState(
    Class<?> type,
    Etagged.Scope scope,
    List<KeyDeclaration> key,
    List<String> includes,
    Optional<String> lastModified,
    boolean isWritten,
    boolean isReturned,
    String declaredAt)
    implements StateDeclaration {

  static DeclaredState of(Etagged etagged, ResourceMethod method) {
    return new DeclaredState(
        etagged.value(),
        etagged.scope(),
        Stream.of(etagged.key()).<KeyDeclaration>map(DeclaredKey::of).toList(),
        List.of(etagged.includes()),
        present(etagged.lastModified()),
        method.httpMethod().filter(name -> MethodKind.of(name) == MethodKind.UNSAFE).isPresent(),
        method.returns(etagged.value()),
        method.toString());
  }

  private static Optional<String> present(String member) {
    return Optional.of(member).filter(text -> !text.isEmpty());
  }

  /** What a {@link Key} declares. */
  record DeclaredKey(
      Optional<String> attribute, Optional<String> parameter, Optional<String> constant)
      implements KeyDeclaration {

    static DeclaredKey of(Key key) {
      return new DeclaredKey(
          present(key.value()).or(() -> present(key.attribute())),
          present(key.parameter()),
          present(key.constant()));
    }
  }
}
