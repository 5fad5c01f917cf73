package dev.etagged.deployment;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The type arguments of a class's supertypes, as the class sees them. */
final class TypeArguments {

  private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

  private TypeArguments() {}

  static TypeArguments of(Class<?> type) {
    TypeArguments result = new TypeArguments();
    result.collect(type);
    return result;
  }

  /** The type argument for a type variable of a supertype. */
  Class<?> argument(TypeVariable<?> variable) {
    return erasure(variable);
  }

  /** The parameter types of a method of a supertype, as the class sees them. */
  List<Class<?>> parameterTypes(Method method) {
    return Arrays.stream(method.getGenericParameterTypes()).<Class<?>>map(this::erasure).toList();
  }

  private void collect(@Nullable Type type) {
    if (type instanceof ParameterizedType parameterized
        && parameterized.getRawType() instanceof Class<?> raw) {
      TypeVariable<?>[] variables = raw.getTypeParameters();
      Type[] actual = parameterized.getActualTypeArguments();
      for (int i = 0; i < variables.length; i++) {
        arguments.put(variables[i], actual[i]);
      }
      collect(raw);
    } else if (type instanceof Class<?> raw) {
      collect(raw.getGenericSuperclass());
      Arrays.stream(raw.getGenericInterfaces()).forEach(this::collect);
    }
  }

  private Class<?> erasure(Type type) {
    if (type instanceof Class<?> raw) {
      return raw;
    }
    if (type instanceof ParameterizedType parameterized) {
      return erasure(parameterized.getRawType());
    }
    if (type instanceof GenericArrayType array) {
      return Array.newInstance(erasure(array.getGenericComponentType()), 0).getClass();
    }
    if (type instanceof TypeVariable<?> variable) {
      return erasure(
          Optional.ofNullable(arguments.get(variable)).orElseGet(() -> variable.getBounds()[0]));
    }
    throw new IllegalArgumentException(type + " is not the type of a method parameter");
  }
}
