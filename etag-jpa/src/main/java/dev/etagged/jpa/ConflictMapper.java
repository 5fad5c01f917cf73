package dev.etagged.jpa;

import dev.etagged.WriteConflict;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers an exception that tells of a lost write, and hands any other on to the mapper that would
 * have been called without this one.
 */
abstract class ConflictMapper<E extends Throwable> implements ExceptionMapper<E> {

  /** Stands on each mapper, since CXF and RESTEasy ask its class and not the registration. */
  static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;

  private final Class<E> mapped;

  @Context private @Nullable Providers providers;

  ConflictMapper(Class<E> mapped) {
    this.mapped = mapped;
  }

  @Override
  public final Response toResponse(E failure) {
    return conflict(failure)
        .map(conflict -> conflict.toResponse())
        .orElseGet(() -> handOn(failure));
  }

  /** How the write was lost; empty for an exception of another kind. */
  Optional<WriteConflict> conflict(E failure) {
    return LostWrites.conflict(failure);
  }

  /** What the application, or the runtime, answers to what is no conflict. */
  Response handOn(E failure) {
    return new NextMapper(providers).answer(failure, mapped.getSuperclass());
  }

  final @Nullable Providers providers() {
    return providers;
  }
}
