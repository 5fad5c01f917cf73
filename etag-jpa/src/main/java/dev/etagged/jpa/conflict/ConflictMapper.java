package dev.etagged.jpa.conflict;

import dev.etagged.WriteConflict;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers an exception that a lost write caused. Any other exception goes to the mapper that the
 * runtime would have called without this one.
 */
abstract class ConflictMapper<E extends Throwable> implements ExceptionMapper<E> {

  /** Each mapper is annotated with it: CXF and RESTEasy ask the class, not the registration. */
  static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;

  private final Class<E> mapped;

  @Context private @Nullable Providers providers;

  ConflictMapper(Class<E> mapped) {
    this.mapped = mapped;
  }

  @Override
  public final Response toResponse(E failure) {
    return conflict(failure).map(WriteConflict::toResponse).orElseGet(() -> handOn(failure));
  }

  /** The way in which the write was lost; empty for an exception of another kind. */
  Optional<WriteConflict> conflict(E failure) {
    return LostWrites.conflict(failure);
  }

  /** The answer of the application, or of the runtime, to an exception that is not a conflict. */
  Response handOn(E failure) {
    return new NextMapper(providers).answer(failure, mapped.getSuperclass());
  }

  final @Nullable Providers providers() {
    return providers;
  }
}
