package dev.etagged.invocation;

import java.lang.reflect.Method;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A request whose method is about to be invoked. */
public interface Invocation {

  /** The request's property that holds it, which a servlet container shows as an attribute. */
  String PROPERTY = "dev.etagged.exchange";

  /**
   * Everything that authorizes has let the request pass.
   *
   * @param invoked the method that would run now
   * @param target the instance on which it would run
   * @return the status of the answer that is given in its place; empty to run it
   */
  OptionalInt begins(Method invoked, Object target);

  /**
   * Whether the invoked method is the matched one: it has its name, and runs on an instance of its
   * class. Either may be the other's bridge, or declare what it implements. What an authorizing
   * interceptor calls on another resource is not the matched method.
   */
  static boolean isOf(Method matched, Method invoked, Object target) {
    return resembles(matched, invoked) && isOf(matched, target);
  }

  /** Runtimes may know the method as one of the container's proxy around the class. */
  private static boolean isOf(Method matched, Object target) {
    Class<?> declaring = matched.getDeclaringClass();
    if (declaring.isInstance(target)) {
      return true;
    }
    for (Class<?> type = declaring.getSuperclass(); type != null; type = type.getSuperclass()) {
      if (type.isInstance(target)) {
        return Stream.of(type.getDeclaredMethods()).anyMatch(own -> resembles(matched, own));
      }
    }
    return false;
  }

  private static boolean resembles(Method matched, Method other) {
    return matched.getName().equals(other.getName())
        && matched.getParameterCount() == other.getParameterCount();
  }
}
