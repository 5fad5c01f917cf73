package dev.etagged.deployment;

import dev.etagged.invocation.SecurityAnnotations;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The roles that the annotations of a method demand (Jakarta Annotations 3.0 section 2.10). Servers
 * read them in different ways where they stand on a class or an interface: a caller has the role
 * only if it has one by every reading.
 *
 * @param readings for each reading the roles, one of which the caller must have; none for nobody
 * @param isDeclared whether there is an annotation, be it one that permits everybody
 */
record RoleConstraint(List<List<String>> readings, boolean isDeclared) {

  RoleConstraint {
    readings = List.copyOf(readings);
  }

  /** On the method itself; else on whatever it implements, and on the classes around it. */
  static RoleConstraint of(ResourceMethod method) {
    Class<?> declaring = method.methods().get(0).getDeclaringClass();
    Optional<Annotation> own =
        method.methods().stream()
            .filter(candidate -> candidate.getDeclaringClass() == declaring)
            .flatMap(RoleConstraint::security)
            .findFirst();
    return own.isPresent() ? of(own.stream()) : of(inherited(method, declaring));
  }

  private static Stream<Annotation> inherited(ResourceMethod method, Class<?> declaring) {
    List<AnnotatedElement> elements = new ArrayList<>(method.methods());
    elements.add(declaring);
    elements.add(method.types().get(0));
    if (security(declaring).findAny().isEmpty()) {
      method.methods().stream().map(Method::getDeclaringClass).forEach(elements::add);
    }
    return elements.stream().distinct().flatMap(RoleConstraint::security);
  }

  private static RoleConstraint of(Stream<Annotation> found) {
    List<Annotation> annotations = found.toList();
    return new RoleConstraint(
        annotations.stream()
            .filter(annotation -> !isNamed(annotation, SecurityAnnotations.PERMIT_ALL))
            .map(RoleConstraint::roles)
            .toList(),
        !annotations.isEmpty());
  }

  /** Whether there is a demand at all. */
  boolean isDemanded() {
    return !readings.isEmpty();
  }

  boolean permits(SecurityContext caller) {
    return !isDemanded()
        || readings.stream().allMatch(roles -> roles.stream().anyMatch(caller::isUserInRole));
  }

  private static Stream<Annotation> security(AnnotatedElement element) {
    return Stream.of(element.getDeclaredAnnotations())
        .filter(annotation -> SecurityAnnotations.include(annotation.annotationType()));
  }

  private static boolean isNamed(Annotation annotation, String name) {
    return annotation.annotationType().getName().equals(name);
  }

  private static List<String> roles(Annotation annotation) {
    if (isNamed(annotation, SecurityAnnotations.DENY_ALL)) {
      return List.of();
    }
    try {
      Object value = annotation.annotationType().getMethod("value").invoke(annotation);
      return List.of((String[]) value);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(annotation.toString(), impossible);
    }
  }
}
