package dev.etagged.invocation;

import java.lang.reflect.Method;
import java.util.OptionalInt;

/** A request whose method is about to be invoked. */
public interface Invocation {

  /**
   * Everything that authorizes has let the request pass.
   *
   * @param invoked the method that would run now
   * @return the status of the answer that is given in its place; empty to run it
   */
  OptionalInt begins(Method invoked);

  /** The request's property that holds it, which a servlet container shows as an attribute. */
  String PROPERTY = "dev.etagged.exchange";

  /**
   * Whether two methods are one: either may be the other's bridge, or declare what it implements.
   */
  static boolean isOf(Method matched, Method invoked) {
    return matched.getName().equals(invoked.getName())
        && matched.getParameterCount() == invoked.getParameterCount();
  }
}
