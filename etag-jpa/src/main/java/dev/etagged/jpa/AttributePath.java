package dev.etagged.jpa;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.invoke.MethodType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The path to an attribute of an entity, through embedded attributes or associations to one
 * instance.
 */
record AttributePath(List<SingularAttribute<?, ?>> steps) {

  AttributePath {
    steps = List.copyOf(steps);
  }

  static AttributePath of(SingularAttribute<?, ?> attribute) {
    return new AttributePath(List.of(attribute));
  }

  /** An attribute of the entity's own row. */
  static Optional<AttributePath> find(ManagedType<?> type, String dottedName) {
    return find(type, dottedName, AttributePath::isEmbedded);
  }

  /** An attribute of the entity's own row, or of an associated row. */
  static Optional<AttributePath> findBeyond(ManagedType<?> type, String dottedName) {
    return find(type, dottedName, path -> path.isEmbedded() || path.isAssociation());
  }

  private static Optional<AttributePath> find(
      ManagedType<?> type, String dottedName, Predicate<AttributePath> passable) {
    int dot = dottedName.indexOf('.');
    String first = dot < 0 ? dottedName : dottedName.substring(0, dot);
    Optional<AttributePath> found =
        type.getSingularAttributes().stream()
            .filter(attribute -> attribute.getName().equals(first))
            .<AttributePath>map(AttributePath::of)
            .findFirst();
    return dot < 0
        ? found
        : found
            .filter(passable)
            .flatMap(
                path ->
                    find(path.structure(), dottedName.substring(dot + 1), passable)
                        .map(path::followedBy));
  }

  /** Itself, or the attributes inside an embedded one, in the order of their names. */
  Stream<AttributePath> leaves() {
    if (!isEmbedded()) {
      return Stream.of(this);
    }
    return structure().getSingularAttributes().stream()
        .sorted(Comparator.comparing(SingularAttribute::getName))
        .flatMap(component -> followedBy(of(component)).leaves());
  }

  boolean isEmbedded() {
    return last().getPersistentAttributeType() == PersistentAttributeType.EMBEDDED;
  }

  boolean isAssociation() {
    return last().isAssociation();
  }

  String name() {
    return steps.stream().map(SingularAttribute::getName).collect(joining("."));
  }

  String simpleName() {
    return last().getName();
  }

  /** The type of its values; a primitive type's wrapper. */
  Class<?> type() {
    return MethodType.methodType(last().getJavaType()).wrap().returnType();
  }

  private AttributePath followedBy(AttributePath component) {
    return new AttributePath(Stream.concat(steps.stream(), component.steps.stream()).toList());
  }

  private ManagedType<?> structure() {
    return (ManagedType<?>) last().getType();
  }

  private SingularAttribute<?, ?> last() {
    return steps.get(steps.size() - 1);
  }
}
