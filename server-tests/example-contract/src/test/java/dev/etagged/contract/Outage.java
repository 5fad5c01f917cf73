package dev.etagged.contract;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients are answered to requests that they send while something is cut off. */
final class Outage {
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private volatile boolean present;
  private volatile boolean observed = true;

  /**
   * A response, and to what.
   *
   * @param meanwhile whether it came before the end of the outage
   */
  record Answer(ExpectedAnswer expected, RawResponse response, boolean meanwhile) {}

  void begins() {
    present = true;
  }

  void ends() {
    present = false;
  }

  void observeNoMore() {
    observed = false;
  }

  /** Sends a request again and again. */
  void observe(ExpectedAnswer expected, ExampleClient node) {
    while (observed) {
      boolean sentMeanwhile = present;
      try {
        RawResponse response = expected.request().apply(node);
        if (sentMeanwhile) {
          answers.add(new Answer(expected, response, present));
        }
      } catch (UncheckedIOException broken) {
        // Nothing was answered, so nothing was decided.
        Thread.onSpinWait();
      }
    }
  }

  /** Leads a resource from state to state until a write fails. */
  void endure(WrittenResource resource, ExampleClient node) {
    try {
      while (observed && resource.advance(node)) {
        Thread.onSpinWait();
      }
    } catch (UncheckedIOException broken) {
      // The write that was under way may be there or not.
      return;
    }
  }

  List<Answer> answers() {
    return List.copyOf(answers);
  }
}
