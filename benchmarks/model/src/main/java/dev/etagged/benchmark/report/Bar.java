package dev.etagged.benchmark.report;

/** What a figure must come to, and whether it does. */
public final class Bar {

  private final double bound;
  private final boolean upper;

  private Bar(double bound, boolean upper) {
    this.bound = bound;
    this.upper = upper;
  }

  /** A figure that must not be less. */
  public static Bar atLeast(double bound) {
    return new Bar(bound, false);
  }

  /** A figure that must not be more. */
  public static Bar atMost(double bound) {
    return new Bar(bound, true);
  }

  /** The bar and the verdict on the median of what was measured, as a cell of a table. */
  public String judge(Samples measured) {
    return judge(measured.median());
  }

  /** The bar and the verdict on a figure, as a cell of a table. */
  public String judge(double figure) {
    boolean met = upper ? figure <= bound : figure >= bound;
    return "%s %s: %s"
        .formatted(
            upper ? "at most" : "at least",
            bound == Math.rint(bound) ? Figure.of(bound, 0) : Double.toString(bound),
            met ? "met" : "**missed**");
  }
}
