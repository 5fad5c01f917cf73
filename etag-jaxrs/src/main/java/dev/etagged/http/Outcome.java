package dev.etagged.http;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The outcome of an evaluation.
 *
 * @param verdict what to do
 * @param decidedBy the field that settled the verdict; if the request proceeds, the last one that
 *     was evaluated, and none if none was
 * @since 0.1.0
 */
public record Outcome(Verdict verdict, Optional<PreconditionField> decidedBy) {

  private static final Outcome UNCONDITIONAL = new Outcome(Verdict.PROCEED, Optional.empty());
  private static final Outcome UNDECIDED = new Outcome(Verdict.UNDECIDED, Optional.empty());

  /**
   * Checks that both parts are there.
   *
   * @param verdict what to do
   * @param decidedBy the field that settled the verdict, if one did
   */
  public Outcome {
    requireNonNull(verdict, "verdict");
    requireNonNull(decidedBy, "decidedBy");
  }

  /**
   * The outcome where no precondition was evaluated.
   *
   * @return {@link Verdict#PROCEED}, decided by none
   */
  public static Outcome unconditional() {
    return UNCONDITIONAL;
  }

  static Outcome undecided() {
    return UNDECIDED;
  }

  static Outcome of(Verdict verdict, PreconditionField decidedBy) {
    return new Outcome(verdict, Optional.of(decidedBy));
  }
}
