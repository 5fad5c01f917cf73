package dev.etagged.jpa;

import jakarta.persistence.metamodel.Attribute;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The annotations of an entity class, and of an attribute on its field or its getter: the
 * application chooses which of the two a provider reads.
 */
final class MappingAnnotations {

  /** Of JSON Binding, Jackson and XML Binding. */
  private static final Set<String> UNRENDERED =
      Set.of("JsonbTransient", "JsonIgnore", "JsonBackReference", "XmlTransient");

  private MappingAnnotations() {}

  static boolean has(Class<?> entityClass, Class<? extends Annotation> type) {
    return entityClass.isAnnotationPresent(type);
  }

  static <A extends Annotation> Optional<A> find(Class<?> entityClass, Class<A> type) {
    return Optional.ofNullable(entityClass.getAnnotation(type));
  }

  static boolean has(Attribute<?, ?> attribute, Class<? extends Annotation> type) {
    return has(attribute, type.getName());
  }

  /** By name, since this module cannot import the annotations of a provider. */
  static boolean has(Attribute<?, ?> attribute, String annotationName) {
    return on(attribute).anyMatch(found -> isNamed(found, annotationName));
  }

  static <A extends Annotation> Optional<A> find(Attribute<?, ?> attribute, Class<A> type) {
    return on(attribute).filter(type::isInstance).map(type::cast).findFirst();
  }

  static Optional<Annotation> find(Attribute<?, ?> attribute, String annotationName) {
    return on(attribute).filter(found -> isNamed(found, annotationName)).findFirst();
  }

  static Optional<Annotation> find(Class<?> entityClass, String annotationName) {
    return Stream.of(entityClass.getAnnotations())
        .filter(found -> isNamed(found, annotationName))
        .findFirst();
  }

  /** Whether a binding to JSON or XML reads the attribute. */
  static boolean isRendered(Attribute<?, ?> attribute) {
    boolean exposed =
        declaring(attribute)
            .flatMap(type -> members(type, attribute.getName()))
            .anyMatch(member -> Modifier.isPublic(((Member) member).getModifiers()));
    return exposed && on(attribute).noneMatch(found -> isNamedIn(found, UNRENDERED));
  }

  private static boolean isNamedIn(Annotation annotation, Set<String> names) {
    return names.contains(annotation.annotationType().getSimpleName());
  }

  static boolean isNamed(Annotation annotation, String name) {
    return annotation.annotationType().getName().equals(name);
  }

  /** The value of a member of an annotation that the compiler does not know. */
  static Object member(Annotation annotation, String name) {
    try {
      return annotation.annotationType().getMethod(name).invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s of %s cannot be read".formatted(name, annotation), e);
    }
  }

  private static Stream<Annotation> on(Attribute<?, ?> attribute) {
    return declaring(attribute)
        .flatMap(type -> members(type, attribute.getName()))
        .flatMap(member -> Stream.of(member.getAnnotations()));
  }

  private static Stream<Class<?>> declaring(Attribute<?, ?> attribute) {
    return Stream.iterate(
        attribute.getDeclaringType().getJavaType(), c -> c != null, c -> c.getSuperclass());
  }

  private static Stream<AnnotatedElement> members(Class<?> type, String name) {
    String capitalized = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    Stream<Field> fields =
        Stream.of(type.getDeclaredFields()).filter(field -> field.getName().equals(name));
    Stream<Method> getters =
        Stream.of(type.getDeclaredMethods())
            .filter(method -> method.getParameterCount() == 0)
            .filter(
                method ->
                    method.getName().equals("get" + capitalized)
                        || method.getName().equals("is" + capitalized));
    return Stream.concat(fields, getters);
  }
}
