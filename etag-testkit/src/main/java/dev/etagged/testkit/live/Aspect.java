package dev.etagged.testkit.live;

import java.util.List;

/** Parts of an examination. */
public enum Aspect {
  /** Whether nodes agree. */
  NODES,
  /** Whether the fields of a 200 let clients keep and validate a copy. */
  VALIDATORS,
  /** Whether a copy is validated as RFC 9110 says. */
  REVALIDATION,
  /** Whether compressed and plain content are kept apart. */
  COMPRESSION,
  /** Whether a part can be had, and is of the right state. */
  RANGES,
  /** Whether there are ranges at all, which a server need not have. */
  RESUMPTION,
  /** Whether writes are lost. It writes. */
  WRITES;

  List<LiveCheck> checks() {
    return switch (this) {
      case NODES, VALIDATORS -> List.of();
      case REVALIDATION ->
          List.of(new RevalidationCheck(), new DateCheck(), new HeadCheck(), new MatchCheck());
      case COMPRESSION -> List.of(new CodingCheck());
      case RANGES -> List.of(new RangeCheck());
      case RESUMPTION -> List.of(new ResumptionCheck());
      case WRITES -> List.of(new WriteCheck());
    };
  }
}
