package dev.etagged.hostile;

import java.time.Duration;
import java.util.Locale;

/**
 * How much dearer a spoiled request is than a plain one, for the application and for the server
 * without it.
 *
 * @param plain the processor time of the plain request
 * @param spoiled that of the spoiled request
 * @param barePlain that of the plain request, of the server alone
 * @param bareSpoiled that of the spoiled request, of the server alone
 */
record Ratio(Duration plain, Duration spoiled, Duration barePlain, Duration bareSpoiled) {

  private static final double MOST = 4;

  static Ratio of(Message plain, Message spoiled, Cost cost, Cost bare, int times) {
    return new Ratio(
        cost.of(plain, times),
        cost.of(spoiled, times),
        bare.of(plain, times),
        bare.of(spoiled, times));
  }

  double whole() {
    return (double) spoiled.toNanos() / plain.toNanos();
  }

  /** Without what the server alone spends on it more than on the plain request. */
  double own() {
    long server = Math.max(0, bareSpoiled.minus(barePlain).toNanos());
    return (double) (spoiled.toNanos() - server) / plain.toNanos();
  }

  boolean isWithin() {
    return own() <= MOST;
  }

  /** Whether only the server makes it too dear. */
  boolean isServersOwn() {
    return isWithin() && whole() > MOST;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f times (%.0f of %.0f µs; the server alone %.0f of %.0f µs; without that %.1f times)",
        whole(),
        micros(spoiled),
        micros(plain),
        micros(bareSpoiled),
        micros(barePlain),
        own());
  }

  private static double micros(Duration duration) {
    return duration.toNanos() / 1000.0;
  }
}
