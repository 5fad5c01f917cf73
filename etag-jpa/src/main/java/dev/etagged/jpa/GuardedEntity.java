package dev.etagged.jpa;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.spi.ConditionalWrite;
import java.util.List;
import java.util.Optional;

/** Tells which instances of an entity a request means. */
final class GuardedEntity {

  private final Declaration declaration;
  private final List<KeyPart> key;
  private final List<AttributeReader> keyReaders;
  private final InstanceState state;
  private final TagDerivation derivation;

  GuardedEntity(
      Declaration declaration, List<KeyPart> key, InstanceState state, TagDerivation derivation) {
    this.declaration = declaration;
    this.key = List.copyOf(key);
    this.keyReaders =
        key.stream().map(part -> AttributeReader.of(declaration, part.attribute())).toList();
    this.state = state;
    this.derivation = derivation;
  }

  /**
   * The validators by which a write is judged. A row in the version that was looked up stands for
   * all that was looked up with it: its callbacks do not see what else belongs to the state.
   */
  Validators judged(ConditionalWrite write, Validators ofRow) {
    Optional<ETag> checked = tag(write.checked());
    Optional<ETag> current = tag(ofRow);
    boolean unchanged =
        checked.isPresent()
            && current.isPresent()
            && StateTag.sameVersionOfRow(checked.get(), current.get());
    return unchanged ? write.checked() : ofRow;
  }

  /**
   * The validators after a write. They are unknown of a row that others belong to: what they were
   * at the commit cannot be told from it, and read again they may be what another writer made.
   */
  Validators afterWrite(Object instance) {
    return declaration.state().includes().isEmpty() ? validators(instance) : Validators.unknown();
  }

  /**
   * The validators of an instance that is the row which was looked up, or has the key that was
   * asked for; empty for any other.
   */
  Optional<Validators> meantBy(ConditionalWrite write, Object instance) {
    return Optional.of(instance)
        .filter(declaration.state().type()::isInstance)
        .map(this::validators)
        .filter(current -> isSameRow(write.checked(), current) || hasKey(write, instance));
  }

  /** Those of the instance's own row. */
  private Validators validators(Object instance) {
    return state.row(instance).map(derivation::ofRow).orElse(Validators.unknown());
  }

  private boolean hasKey(ConditionalWrite write, Object instance) {
    for (int i = 0; i < key.size(); i++) {
      Optional<String> meant =
          key.get(i).value(declaration, write.target()).map(IdentifierText::of);
      Optional<String> actual = state.read(keyReaders.get(i), instance).map(IdentifierText::of);
      if (meant.isEmpty() || !meant.equals(actual)) {
        return false;
      }
    }
    return true;
  }

  /** By the check part, since a database may find {@code ABC} where {@code abc} was asked for. */
  private static boolean isSameRow(Validators checked, Validators actual) {
    Optional<ETag> one = tag(checked);
    Optional<ETag> other = tag(actual);
    return one.isPresent() && other.isPresent() && StateTag.sameRow(one.get(), other.get());
  }

  private static Optional<ETag> tag(Validators validators) {
    return validators instanceof Validators.Known known ? known.entityTag() : Optional.empty();
  }
}
