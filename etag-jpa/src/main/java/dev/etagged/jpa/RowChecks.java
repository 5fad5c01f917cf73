package dev.etagged.jpa;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The checks of rows, of which the last ones are remembered: a row that is polled is asked for
 * again and again. Its version is not among the fields, so that a check never changes.
 */
final class RowChecks {

  private static final int SLOTS = 256;

  private final AtomicReferenceArray<@Nullable Check> slots = new AtomicReferenceArray<>(SLOTS);

  private record Check(List<Field> fields, String text) {}

  /** The check over the fields that tell a row from all others. */
  String of(List<Field> fields) {
    int slot = Math.floorMod(fields.hashCode(), SLOTS);
    Check known = slots.get(slot);
    if (known != null && known.fields().equals(fields)) {
      return known.text();
    }
    Check made = new Check(List.copyOf(fields), StateTag.check(fields));
    slots.set(slot, made);
    return made.text();
  }
}
