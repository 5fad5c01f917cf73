package dev.etagged.jpa.value;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The checks of rows. The latest ones are remembered, since a polled row is looked up again and
 * again. A check does not cover the version, so it never changes.
 */
public final class RowChecks {

  private static final int SLOTS = 256;

  private final AtomicReferenceArray<@Nullable Check> slots = new AtomicReferenceArray<>(SLOTS);

  private record Check(List<CheckInput> inputs, String text) {}

  /** The check over the identity of a row. */
  public String of(List<CheckInput> inputs) {
    int slot = Math.floorMod(inputs.hashCode(), SLOTS);
    Check known = slots.get(slot);
    if (known != null && known.inputs().equals(inputs)) {
      return known.text();
    }
    Check made = new Check(List.copyOf(inputs), LabelledDigest.sha256().put(inputs).check());
    slots.set(slot, made);
    return made.text();
  }
}
