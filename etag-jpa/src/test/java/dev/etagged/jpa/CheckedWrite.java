package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import dev.etagged.spi.ConditionalWrite;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A PUT or DELETE whose preconditions were checked, as the request filter does it. */
record CheckedWrite(
    TargetResource target, Preconditions preconditions, Validators checked, AtomicBoolean underWay)
    implements ConditionalWrite {

  static CheckedWrite of(TargetResource target, String field, String value, Validators checked) {
    Preconditions sent =
        Preconditions.of(
            name -> name.equals(field) ? List.of(value) : List.of(),
            Instant.parse("2026-11-22T12:00:00Z"));
    return new CheckedWrite(target, sent, checked, new AtomicBoolean(true));
  }

  /** Its thread performs something else. */
  void leaveThread() {
    underWay.set(false);
  }

  /** Its thread performs it again. */
  void returnToThread() {
    underWay.set(true);
  }

  @Override
  public boolean isUnderWay() {
    return underWay.get();
  }

  @Override
  public boolean holdsFor(Validators current) {
    return preconditions.evaluate("PUT", current).verdict() != Verdict.PRECONDITION_FAILED;
  }
}
