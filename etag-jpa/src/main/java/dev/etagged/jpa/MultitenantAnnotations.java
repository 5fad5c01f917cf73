package dev.etagged.jpa;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

/**
 * EclipseLink's {@code @Multitenant} on an entity class. With it, a property of the EntityManager
 * holds the tenant, and the entity does not. The annotation is read by name, since the provider may
 * be another.
 */
final class MultitenantAnnotations {

  private static final String PACKAGE = "org.eclipse.persistence.annotations.";
  private static final String DEFAULT_PROPERTY = "eclipselink.tenant-id";

  private MultitenantAnnotations() {}

  /** The properties that hold the tenant; none for a class without the annotation. */
  static List<String> contextProperties(Class<?> entityClass) {
    List<Annotation> annotations =
        Stream.<Class<?>>iterate(entityClass, c -> c != null, c -> c.getSuperclass())
            .flatMap(type -> Stream.of(type.getDeclaredAnnotations()))
            .toList();
    if (annotations.stream().noneMatch(found -> isNamed(found, "Multitenant"))) {
      return List.of();
    }
    List<String> declared =
        annotations.stream()
            .flatMap(MultitenantAnnotations::discriminators)
            .map(
                discriminator ->
                    (String) MappingAnnotations.member(discriminator, "contextProperty"))
            .distinct()
            .sorted()
            .toList();
    return declared.isEmpty() ? List.of(DEFAULT_PROPERTY) : declared;
  }

  private static Stream<Annotation> discriminators(Annotation annotation) {
    if (isNamed(annotation, "TenantDiscriminatorColumns")) {
      return Stream.of((Annotation[]) MappingAnnotations.member(annotation, "value"));
    }
    return isNamed(annotation, "TenantDiscriminatorColumn")
            || isNamed(annotation, "TenantTableDiscriminator")
        ? Stream.of(annotation)
        : Stream.empty();
  }

  private static boolean isNamed(Annotation annotation, String simpleName) {
    return MappingAnnotations.isNamed(annotation, PACKAGE + simpleName);
  }
}
