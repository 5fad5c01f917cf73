package dev.etagged.jpa.conflict;

import dev.etagged.WriteConflict;

/** What the mappers make of an exception, for tests of other packages. */
public final class RecognizedConflict {

  private RecognizedConflict() {}

  /** How the write was lost; any other exception is thrown again. */
  public static <E extends Exception> WriteConflict of(E failure) throws E {
    return LostWrites.conflict(failure).orElseThrow(() -> failure);
  }
}
