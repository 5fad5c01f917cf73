package dev.etagged.jaxrs;

/**
 * Is told of every decision. The application provides one as a CDI bean or by a {@code
 * ContextResolver<DecisionListener>}; without one, no event is made.
 *
 * <p>Called on the request's thread, by several threads at once. An exception is logged and changes
 * no answer.
 */
@FunctionalInterface
public interface DecisionListener {

  /**
   * A request on an annotated method was decided.
   *
   * @param decision what was decided, and why
   */
  void decided(Decision decision);
}
