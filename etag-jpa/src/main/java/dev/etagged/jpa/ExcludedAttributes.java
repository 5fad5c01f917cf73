package dev.etagged.jpa;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Attributes whose changes do not raise the version, by annotations of Hibernate and of Jakarta
 * Persistence 4. The annotations are read by name, since the provider may be another.
 */
final class ExcludedAttributes {

  private static final String HIBERNATE = "org.hibernate.annotations.OptimisticLock";
  private static final String HIBERNATE_CLASS = "org.hibernate.annotations.OptimisticLocking";
  private static final String STANDARD = "jakarta.persistence.ExcludedFromVersioning";

  private ExcludedAttributes() {}

  static List<String> warnings(VersionedEntity entity) {
    List<String> warnings = new ArrayList<>();
    of(entity.type(), "")
        .map(
            name ->
                ("a change of the attribute %s of %s does not raise the version, and so it does not"
                        + " change the tag; do not exclude it, or do not send it")
                    .formatted(name, entity.simpleName()))
        .forEach(warnings::add);
    MappingAnnotations.find(entity.type().getJavaType(), HIBERNATE_CLASS)
        .map(found -> MappingAnnotations.member(found, "type").toString())
        .filter(type -> !type.equals("VERSION"))
        .map(
            type ->
                "@OptimisticLocking(type = %s) switches the version of %s off, and so the tag stays; leave it out"
                    .formatted(type, entity.simpleName()))
        .ifPresent(warnings::add);
    return warnings;
  }

  private static Stream<String> of(ManagedType<?> type, String prefix) {
    return type.getAttributes().stream()
        .sorted((one, other) -> one.getName().compareTo(other.getName()))
        .flatMap(
            attribute ->
                isExcluded(attribute)
                    ? Stream.of(prefix + attribute.getName())
                    : embedded(attribute)
                        .map(inside -> of(inside, prefix + attribute.getName() + "."))
                        .orElseGet(Stream::empty));
  }

  private static Optional<ManagedType<?>> embedded(Attribute<?, ?> attribute) {
    return attribute instanceof SingularAttribute<?, ?> single
            && !single.isAssociation()
            && single.getType() instanceof ManagedType<?> inside
        ? Optional.of(inside)
        : Optional.empty();
  }

  private static boolean isExcluded(Attribute<?, ?> attribute) {
    return MappingAnnotations.has(attribute, STANDARD)
        || MappingAnnotations.find(attribute, HIBERNATE)
            .filter(ExcludedAttributes::excludes)
            .isPresent();
  }

  private static boolean excludes(Annotation annotation) {
    return (Boolean) MappingAnnotations.member(annotation, "excluded");
  }
}
