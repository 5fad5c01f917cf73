package dev.etagged.jaxrs;

/**
 * Is told of every decision, and of tags by which nodes that disagree show themselves. The
 * application provides one as a CDI bean or by a {@code ContextResolver<DecisionListener>}; without
 * one, no event is made.
 *
 * <p>Called on a thread of the request, by several threads at once. An exception is logged and
 * changes no answer.
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
