package dev.etagged.jpa;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mapper that a runtime would have called if this module had none. */
record NextMapper(@Nullable Providers providers) {

  /** The answer of the application's mapper, or the exception goes on. */
  Response answer(Throwable failure, Class<?> superclass) {
    return find(superclass)
        .map(mapper -> mapper.toResponse(failure))
        .orElseThrow(() -> NextMapper.<RuntimeException>unchanged(failure));
  }

  /** Asked for each superclass, since one of this module's may stand on the way. */
  Optional<ExceptionMapper<Throwable>> find(Class<?> superclass) {
    return Stream.<Class<?>>iterate(superclass, NextMapper::isThrowable, Class::getSuperclass)
        .flatMap(type -> mapper(type).stream())
        .findFirst();
  }

  @SuppressWarnings("unchecked") // of a superclass of the exception's
  private Optional<ExceptionMapper<Throwable>> mapper(Class<?> type) {
    return Optional.ofNullable(providers)
        .map(known -> known.getExceptionMapper((Class<Throwable>) type))
        .filter(mapper -> !(mapper instanceof ConflictMapper));
  }

  private static boolean isThrowable(@Nullable Class<?> type) {
    return type != null && Throwable.class.isAssignableFrom(type);
  }

  /** The exception itself, checked or not: a mapper may throw what the method threw. */
  @SuppressWarnings("unchecked") // nothing is cast: the type variable is erased
  private static <X extends Throwable> RuntimeException unchanged(Throwable failure) throws X {
    throw (X) failure;
  }
}
