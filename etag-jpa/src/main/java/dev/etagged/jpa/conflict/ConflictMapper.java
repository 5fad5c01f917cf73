package dev.etagged.jpa.conflict;

import dev.etagged.WriteConflict;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers an exception that a lost write caused. Any other exception goes to the mapper that the
 * runtime would have called without this one.
 */
abstract class ConflictMapper<E extends Throwable> implements ExceptionMapper<E> {

  /** Each mapper is annotated with it: CXF and RESTEasy ask the class, not the registration. */
  static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;

  private final Class<E> mapped;
  private final BooleanSupplier overtaken;

  @Context private @Nullable Providers providers;

  ConflictMapper(Class<E> mapped, BooleanSupplier overtaken) {
    this.mapped = mapped;
    this.overtaken = overtaken;
  }

  @Override
  public final Response toResponse(E failure) {
    return conflict(failure).map(WriteConflict::toResponse).orElseGet(() -> handOn(failure));
  }

  /** The way in which the write was lost; empty for an exception of another kind. */
  Optional<WriteConflict> conflict(E failure) {
    return LostWrites.conflict(failure)
        .or(() -> Optional.of(WriteConflict.OVERTAKEN).filter(lost -> wasRemoved(failure)));
  }

  /** A method that does not find its row was overtaken if the preconditions no longer hold. */
  private boolean wasRemoved(E failure) {
    try {
      return LostWrites.isMissingRow(failure) && overtaken.getAsBoolean();
    } catch (RuntimeException noLookUp) {
      failure.addSuppressed(noLookUp);
      return false;
    }
  }

  /** The answer of the application, or of the runtime, to an exception that is not a conflict. */
  Response handOn(E failure) {
    return new NextMapper(providers).answer(failure, mapped.getSuperclass());
  }

  final @Nullable Providers providers() {
    return providers;
  }
}
