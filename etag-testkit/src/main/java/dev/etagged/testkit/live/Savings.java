package dev.etagged.testkit.live;

import dev.etagged.testkit.message.Fields;
import dev.etagged.testkit.message.Request;
import dev.etagged.testkit.recording.Cost;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a 304 saves, and what it does not. */
final class Savings {

  private Savings() {}

  static List<String> facts(String target, Cost cost) {
    OptionalDouble whole = cost.average(target, 200);
    OptionalDouble notModified = cost.average(target, 304);
    if (whole.isEmpty() || notModified.isEmpty()) {
      return List.of();
    }
    long polls = cost.pollsPerDay(target);
    double saved = whole.getAsDouble() - notModified.getAsDouble();
    return List.of(
        String.format(
            Locale.ROOT,
            "%s: a 200 has about %,.0f octets, a 304 about %,.0f. At %,d polls a day a 304 saves"
                + " %,.0f octets a day. It still costs the round trip; max-age saves that too,"
                + " for as long as a copy may be old.",
            new Request("GET", target, Fields.of()).shown(),
            whole.getAsDouble(),
            notModified.getAsDouble(),
            polls,
            Math.max(0, saved * polls)));
  }
}
