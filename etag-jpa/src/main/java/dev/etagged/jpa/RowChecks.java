package dev.etagged.jpa;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The checks of rows, of which the last ones are remembered: a row that is polled is asked for
 * again and again. Its version is not among the inputs, so that a check never changes.
 */
final class RowChecks {

  private static final int SLOTS = 256;

  private final AtomicReferenceArray<@Nullable Check> slots = new AtomicReferenceArray<>(SLOTS);

  private record Check(List<CheckInput> inputs, String text) {}

  /** The check over the inputs that tell a row from all others. */
  String of(List<CheckInput> inputs) {
    int slot = Math.floorMod(inputs.hashCode(), SLOTS);
    Check known = slots.get(slot);
    if (known != null && known.inputs().equals(inputs)) {
      return known.text();
    }
    Check made = new Check(List.copyOf(inputs), TagText.check(inputs));
    slots.set(slot, made);
    return made.text();
  }
}
