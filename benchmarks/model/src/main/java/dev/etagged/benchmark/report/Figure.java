package dev.etagged.benchmark.report;

import java.util.Locale;

/** A number as tables show it, on every machine alike. */
public final class Figure {

  private Figure() {}

  /** A whole number, its thousands apart. */
  public static String of(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** With so many decimals, and its thousands apart. */
  public static String of(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
