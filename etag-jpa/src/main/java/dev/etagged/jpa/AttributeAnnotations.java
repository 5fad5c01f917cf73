package dev.etagged.jpa;

import jakarta.persistence.metamodel.Attribute;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annotations of an attribute, on its field or its getter: which of the two a provider reads is
 * the application's choice.
 */
final class AttributeAnnotations {

  private AttributeAnnotations() {}

  static boolean has(Attribute<?, ?> attribute, Class<? extends Annotation> type) {
    return has(attribute, type.getName());
  }

  /** By name, since the annotations of a provider are not there to be imported. */
  static boolean has(Attribute<?, ?> attribute, String annotationName) {
    return on(attribute).anyMatch(found -> isNamed(found, annotationName));
  }

  static <A extends Annotation> Optional<A> find(Attribute<?, ?> attribute, Class<A> type) {
    return on(attribute).filter(type::isInstance).map(type::cast).findFirst();
  }

  static boolean isNamed(Annotation annotation, String name) {
    return annotation.annotationType().getName().equals(name);
  }

  /** The value of an annotation's member, which the compiler need not know. */
  static Object member(Annotation annotation, String name) {
    try {
      return annotation.annotationType().getMethod(name).invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s of %s cannot be read".formatted(name, annotation), e);
    }
  }

  private static Stream<Annotation> on(Attribute<?, ?> attribute) {
    Class<?> declaring = attribute.getDeclaringType().getJavaType();
    return Stream.<Class<?>>iterate(declaring, c -> c != null, c -> c.getSuperclass())
        .flatMap(type -> members(type, attribute.getName()))
        .flatMap(member -> Stream.of(member.getAnnotations()));
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
