package dev.etagged.jpa;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The path to an attribute of an entity, through embedded attributes or associations to one
 * instance.
 */
record AttributePath(PersistenceModel model, Class<?> owner, List<SingularAttribute<?, ?>> steps) {

  AttributePath {
    steps = List.copyOf(steps);
  }

  static AttributePath of(
      PersistenceModel model, ManagedType<?> owner, SingularAttribute<?, ?> attribute) {
    return new AttributePath(model, owner.getJavaType(), List.of(attribute));
  }

  /** An attribute of the entity's own row. */
  static Optional<AttributePath> find(
      PersistenceModel model, ManagedType<?> type, String dottedName) {
    return find(model, type, dottedName, AttributePath::isEmbedded);
  }

  /** An attribute of the entity's own row, or of an associated row. */
  static Optional<AttributePath> findBeyond(
      PersistenceModel model, ManagedType<?> type, String dottedName) {
    return find(model, type, dottedName, path -> path.isEmbedded() || path.isAssociation());
  }

  private static Optional<AttributePath> find(
      PersistenceModel model,
      ManagedType<?> type,
      String dottedName,
      Predicate<AttributePath> passable) {
    int dot = dottedName.indexOf('.');
    String first = dot < 0 ? dottedName : dottedName.substring(0, dot);
    Optional<AttributePath> found =
        type.getSingularAttributes().stream()
            .filter(attribute -> attribute.getName().equals(first))
            .map(attribute -> of(model, type, attribute))
            .findFirst();
    return dot < 0
        ? found
        : found
            .filter(passable)
            .flatMap(
                path ->
                    find(model, path.structure(), dottedName.substring(dot + 1), passable)
                        .map(path::followedBy));
  }

  /** Itself, or the attributes inside an embedded one, in the order of their names. */
  Stream<AttributePath> leaves() {
    if (!isEmbedded()) {
      return Stream.of(this);
    }
    return structure().getSingularAttributes().stream()
        .sorted(Comparator.comparing(SingularAttribute::getName))
        .flatMap(component -> followedBy(of(model, structure(), component)).leaves());
  }

  /** Its leaves, with the identifier of the associated entity in the place of an association. */
  Stream<AttributePath> identifierLeaves() {
    return leaves()
        .flatMap(
            leaf ->
                leaf.isAssociation()
                    ? leaf.target()
                        .flatMap(identifier -> leaf.followedBy(identifier).identifierLeaves())
                    : Stream.of(leaf));
  }

  private Stream<AttributePath> target() {
    return IdentifierAttributes.of(model, (EntityType<?>) structure()).stream();
  }

  boolean isEmbedded() {
    PersistentAttributeType kind = last().getPersistentAttributeType();
    return kind == PersistentAttributeType.EMBEDDED
        || (kind == PersistentAttributeType.BASIC
            && managed().filter(type -> !(type instanceof EntityType<?>)).isPresent());
  }

  boolean isAssociation() {
    return last().isAssociation();
  }

  /** Whether its value is in another row: in an associated one, and not in its identifier. */
  boolean leadsToAnotherRow() {
    return IntStream.range(1, steps.size())
        .anyMatch(step -> steps.get(step - 1).isAssociation() && !steps.get(step).isId());
  }

  String name() {
    return steps.stream().map(SingularAttribute::getName).collect(joining("."));
  }

  /**
   * The name of the last step. The only attribute of an associated entity's identifier is named
   * like the association: a resource has a parameter {@code {hall}}, and not {@code {id}}.
   */
  String simpleName() {
    int step = steps.size() - 1;
    while (step > 0 && isOnlyIdentifier(step)) {
      step--;
    }
    return steps.get(step).getName();
  }

  private boolean isOnlyIdentifier(int step) {
    AttributePath before = new AttributePath(model, owner, steps.subList(0, step));
    return before.isAssociation() && before.identifierLeaves().count() == 1;
  }

  /** The type of its values; a primitive type's wrapper. */
  Class<?> type() {
    return resolved().raw();
  }

  private AttributeType resolved() {
    AttributeType type = AttributeType.of(owner);
    for (SingularAttribute<?, ?> step : steps) {
      type = type.of(step);
    }
    return type;
  }

  private AttributePath followedBy(AttributePath component) {
    return new AttributePath(
        model, owner, Stream.concat(steps.stream(), component.steps.stream()).toList());
  }

  private Optional<ManagedType<?>> managed() {
    return model.managed(resolved(), last());
  }

  private ManagedType<?> structure() {
    return managed().orElseThrow();
  }

  private SingularAttribute<?, ?> last() {
    return steps.get(steps.size() - 1);
  }
}
