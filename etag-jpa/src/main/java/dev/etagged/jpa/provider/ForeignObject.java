package dev.etagged.jpa.provider;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of a class that this module does not know. What it is asked for may be missing in
 * another version of the class: then the question fails with a checked exception.
 */
record ForeignObject(Object object) {

  /** Calls a public method of a public class or interface. */
  Optional<ForeignObject> call(Class<?> declaring, String name, Class<?>[] types, Object... values)
      throws ReflectiveOperationException {
    return invoke(declaring.getMethod(name, types), values);
  }

  /** Calls a method without parameters, wherever it is declared. */
  Optional<ForeignObject> call(String name) throws ReflectiveOperationException {
    return invoke(method(name), new Object[0]);
  }

  /** The value of a field, wherever it is declared. */
  Optional<ForeignObject> field(String name) throws ReflectiveOperationException {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name) && field.trySetAccessible()) {
          return wrapped(field.get(object));
        }
      }
    }
    throw new NoSuchFieldException("%s in %s".formatted(name, object.getClass().getName()));
  }

  private Method method(String name) throws NoSuchMethodException {
    return Stream.<Class<?>>iterate(object.getClass(), c -> c != null, Class::getSuperclass)
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(found -> found.getName().equals(name) && found.getParameterCount() == 0)
        .filter(Method::trySetAccessible)
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchMethodException("%s in %s".formatted(name, object.getClass().getName())));
  }

  private Optional<ForeignObject> invoke(Method method, Object... values)
      throws ReflectiveOperationException {
    try {
      return wrapped(method.invoke(object, values));
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw failed;
    }
  }

  private static Optional<ForeignObject> wrapped(@Nullable Object value) {
    return Optional.ofNullable(value).map(ForeignObject::new);
  }
}
