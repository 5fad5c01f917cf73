package dev.etagged.jaxrs;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import dev.etagged.invocation.PerformedRequest;
import dev.etagged.spi.ConditionalWrite;
import java.util.Optional;
import java.util.function.Supplier;

/** A write, as long as the thread on which it began performs it. */
final class WriteUnderWay implements ConditionalWrite {

  private final ConditionalWrite write;
  private final Supplier<Optional<PerformedRequest>> performedHere;
  private final Optional<PerformedRequest> own;
  private volatile boolean left;

  WriteUnderWay(ConditionalWrite write, Supplier<Optional<PerformedRequest>> performedHere) {
    this.write = write;
    this.performedHere = performedHere;
    this.own = performedHere.get();
  }

  @Override
  public TargetResource target() {
    return write.target();
  }

  @Override
  public Validators checked() {
    return write.checked();
  }

  @Override
  public boolean holdsFor(Validators current) {
    return write.holdsFor(current);
  }

  @Override
  public boolean isUnderWay() {
    return !left && own.map(this::isPerformed).orElse(true);
  }

  /** A thread that has left a request for none does not come back to it. */
  private boolean isPerformed(PerformedRequest request) {
    Optional<PerformedRequest> here = performedHere.get();
    if (here.isPresent()) {
      return here.get().equals(request);
    }
    left = !request.isOnTheStack();
    return !left;
  }
}
