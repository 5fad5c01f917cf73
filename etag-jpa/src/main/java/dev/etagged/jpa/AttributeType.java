package dev.etagged.jpa;

import jakarta.persistence.metamodel.Attribute;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/**
 * A class, with the types that stand for the type variables of its hierarchy. The metamodel of a
 * provider has the bound of a variable, such as {@code Serializable} for the identifier of {@code
 * AbstractEntity<ID extends Serializable>}, where the entity's own class says {@code Long}.
 *
 * @param raw the class; a primitive type's wrapper
 * @param variables the types of its variables and of its superclasses' variables
 */
record AttributeType(Class<?> raw, Map<TypeVariable<?>, Type> variables) {

  static AttributeType of(Class<?> type) {
    return of(type, Map.of());
  }

  /** The type of an attribute's values in an instance of this type. */
  AttributeType of(Attribute<?, ?> attribute) {
    Type declared = declared(attribute.getJavaMember(), attribute.getJavaType());
    return declared instanceof Class<?> ? of(attribute.getJavaType()) : of(declared, variables);
  }

  private static AttributeType of(Type type, Map<TypeVariable<?>, Type> known) {
    Map<TypeVariable<?>, Type> all = new HashMap<>(known);
    Type current = resolved(type, all);
    Class<?> raw = raw(current);
    while (current != null) {
      bind(current, all);
      current = raw(current).getGenericSuperclass();
    }
    return new AttributeType(MethodType.methodType(raw).wrap().returnType(), Map.copyOf(all));
  }

  private static void bind(Type type, Map<TypeVariable<?>, Type> all) {
    if (type instanceof ParameterizedType parameterized) {
      TypeVariable<?>[] variables = raw(type).getTypeParameters();
      Type[] arguments = parameterized.getActualTypeArguments();
      for (int i = 0; i < variables.length; i++) {
        all.put(variables[i], resolved(arguments[i], all));
      }
    }
  }

  private static Type declared(Member member, Class<?> otherwise) {
    if (member instanceof Field field) {
      return field.getGenericType();
    }
    return member instanceof Method getter ? getter.getGenericReturnType() : otherwise;
  }

  /** A variable's type, as far as it is known; else its bound. */
  private static Type resolved(Type type, Map<TypeVariable<?>, Type> known) {
    Type current = type;
    while (current instanceof TypeVariable<?> variable) {
      current = known.getOrDefault(variable, variable.getBounds()[0]);
    }
    return current;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    return type instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : Object.class;
  }
}
