package dev.etagged;

/**
 * Decides whether the caller of a request may know the state of the requested resource, so that its
 * preconditions can be evaluated before the resource method (RFC 9110 section 13.2.1).
 *
 * <p>It repeats a check that the application makes when the method is invoked: in an interceptor,
 * or in the method's body, such as a check of the row's owner. It refuses nothing. If it answers
 * false, the method runs with its preconditions unevaluated, and refuses the request as it refuses
 * one without preconditions.
 *
 * <p>A class named by {@link Etagged#authorizer} is obtained once, as a {@link ValidatorSource} is:
 * from CDI if it is a bean, else from the application's {@code ContextResolver} for it, else by its
 * constructor without parameters. It is used by several threads at once.
 *
 * <pre>{@code
 * final class OwnerCheck implements Authorizer {
 *   public boolean permits(TargetResource target) {
 *     return target.securityContext().getUserPrincipal() != null
 *         && target.pathParameter("owner").equals(
 *             Optional.of(target.securityContext().getUserPrincipal().getName()));
 *   }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Authorizer {

  /**
   * Whether the caller may know the state. It is asked before the method, for a request that has
   * preconditions or needs one. An exception counts as false.
   *
   * @param target the requested resource and its caller
   * @return true only if the method would not refuse this caller
   */
  boolean permits(TargetResource target);
}
