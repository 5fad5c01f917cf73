package dev.etagged.jpa.report;

import dev.etagged.spi.StateFacts;
import java.util.List;
import java.util.OptionalInt;

/**
 * What was resolved for an entity.
 *
 * @param statements the statements of one look-up
 * @param guard what compares the versions of its writes; empty if nothing does
 * @param warnings what should be changed
 */
public record EntityFacts(OptionalInt statements, String guard, List<String> warnings)
    implements StateFacts {

  public EntityFacts {
    warnings = List.copyOf(warnings);
  }
}
