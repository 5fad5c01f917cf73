package dev.etagged;

/**
 * Receives every decision, and every tag by which nodes that disagree show themselves. The
 * application provides one listener, as a CDI bean or by a {@code
 * ContextResolver<DecisionListener>}; modules may add their own. Without a listener the library
 * makes no event.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class DecisionCounters implements DecisionListener {
 *   public void decided(Decision decision) {
 *     counters.get(decision.kind()).increment();
 *   }
 * }
 * }</pre>
 *
 * <p>Its methods are called on a thread of the request, by several threads at once. An exception
 * that they throw is logged and changes no answer.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface DecisionListener {

  /**
   * A request on an annotated method was decided.
   *
   * @param decision the decision and its reason
   */
  void decided(Decision decision);

  /**
   * A request contained a tag which shows that nodes disagree. By default nothing happens.
   *
   * @param discrepancy the tag and what it shows
   */
  default void noticed(Discrepancy discrepancy) {}

  /**
   * A write succeeded that its guard never saw. By default nothing happens.
   *
   * @param write the write, and the states before and after it
   */
  default void unguarded(UnguardedWrite write) {}

  /**
   * Content differs from the content which its tag was sent with before. By default nothing
   * happens. It is called only with the setting {@code etagged.verify-not-modified}.
   *
   * @param change the tag, both contents and the likely cause
   */
  default void missed(MissedChange change) {}

  /**
   * A write lost to another request's write after its preconditions held. By default nothing
   * happens.
   *
   * @param conflict the write and its answer
   */
  default void conflicted(LateConflict conflict) {}

  /**
   * The content of a 200 was sent. By default nothing happens.
   *
   * @param content its length and its tag
   */
  default void sent(SentContent content) {}
}
