package dev.etagged.jpa;

import jakarta.persistence.metamodel.Attribute;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an attribute out of an entity instance, without the persistence provider. */
final class AttributeReader {

  private final Member member;
  private final Optional<Method> accessor;
  private final List<Member> components;
  private final Optional<AssociatedReader> beyond;

  private AttributeReader(
      Member member,
      Optional<Method> accessor,
      List<Member> components,
      Optional<AssociatedReader> beyond) {
    this.member = member;
    this.accessor = accessor;
    this.components = List.copyOf(components);
    this.beyond = beyond;
  }

  static AttributeReader of(DeclarationSite site, AttributePath path) {
    return of(site, path.model(), AttributeType.of(path.owner()), path.steps());
  }

  static AttributeReader of(
      DeclarationSite site,
      PersistenceModel model,
      AttributeType entity,
      List<? extends Attribute<?, ?>> steps) {
    List<Member> members = new ArrayList<>();
    Optional<AssociatedReader> beyond = Optional.empty();
    AttributeType type = entity;
    for (int i = 0; i < steps.size() && beyond.isEmpty(); i++) {
      Attribute<?, ?> step = steps.get(i);
      members.add(member(site, step));
      type = type.of(step);
      if (step.isAssociation() && i + 1 < steps.size()) {
        List<? extends Attribute<?, ?>> rest = steps.subList(i + 1, steps.size());
        beyond =
            model.entity(type.raw()).map(target -> AssociatedReader.of(site, model, target, rest));
      }
    }
    return new AttributeReader(
        members.get(0), accessor(entity, steps.get(0)), members.subList(1, members.size()), beyond);
  }

  /** Whether {@link #readThroughProxy} gives the value, and not just empty. */
  boolean readsThroughProxies() {
    return accessor.isPresent();
  }

  /** The value in an instance of the entity class itself; empty for null. */
  Optional<Object> read(Object instance) {
    return components(get(member, instance));
  }

  /**
   * The value of an instance of a generated subclass, whose own fields are unset: the result of an
   * accessor that the subclass can override. Empty if the entity has no such accessor, or for null.
   */
  Optional<Object> readThroughProxy(Object instance) {
    return accessor.flatMap(method -> components(get(method, instance)));
  }

  private Optional<Object> components(@Nullable Object value) {
    Optional<Object> current = Optional.ofNullable(value);
    for (Member component : components) {
      current = current.map(instance -> get(component, instance));
    }
    Optional<Object> own = current;
    return beyond.isEmpty() ? own : own.flatMap(beyond.get()::read);
  }

  private static Member member(DeclarationSite site, Attribute<?, ?> attribute) {
    Member member = attribute.getJavaMember();
    if (!(member instanceof AccessibleObject accessible) || !accessible.trySetAccessible()) {
      throw site.refusal(
          "the attribute %s of %s cannot be read; open its package to dev.etagged.jpa"
              .formatted(
                  attribute.getName(), attribute.getDeclaringType().getJavaType().getSimpleName()));
    }
    return member;
  }

  private static Optional<Method> accessor(AttributeType entity, Attribute<?, ?> attribute) {
    Class<?> type = entity.of(attribute).raw();
    String name = attribute.getName();
    String capitalized = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return Stream.of("get" + capitalized, "is" + capitalized, name)
        .flatMap(candidate -> declared(entity.raw(), candidate))
        .filter(method -> wrapped(method.getReturnType()).isAssignableFrom(wrapped(type)))
        .filter(AttributeReader::isOverridable)
        .filter(Method::trySetAccessible)
        .findFirst();
  }

  private static Stream<Method> declared(Class<?> type, String name) {
    return Stream.<Class<?>>iterate(type, c -> c != null, c -> c.getSuperclass())
        .flatMap(c -> Stream.of(c.getDeclaredMethods()))
        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0);
  }

  private static boolean isOverridable(Method method) {
    return (method.getModifiers() & (Modifier.FINAL | Modifier.PRIVATE | Modifier.STATIC)) == 0;
  }

  private static Class<?> wrapped(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  private static @Nullable Object get(Member member, Object instance) {
    try {
      return member instanceof Field field
          ? field.get(instance)
          : ((Method) member).invoke(instance);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(member + " failed", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(member + " was made accessible", e);
    }
  }
}
