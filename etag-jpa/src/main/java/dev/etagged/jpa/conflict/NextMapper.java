package dev.etagged.jpa.conflict;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mapper that a runtime would have called without the mappers of this module. */
record NextMapper(@Nullable Providers providers) {

  /** The answer of the application's mapper; without one the exception is thrown again. */
  Response answer(Throwable failure, Class<?> superclass) {
    return find(superclass)
        .map(mapper -> mapper.toResponse(failure))
        .orElseThrow(() -> NextMapper.<RuntimeException>unchanged(failure));
  }

  /** Looks for one superclass after the other, and passes over the mappers of this module. */
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

  /** The response that an exception brings with it. */
  static Optional<Response> decidedBy(Throwable failure) {
    return failure instanceof WebApplicationException exception
        ? Optional.of(exception.getResponse())
        : Optional.empty();
  }

  private static boolean isThrowable(@Nullable Class<?> type) {
    return type != null && Throwable.class.isAssignableFrom(type);
  }

  /** Throws the exception itself, checked or not, as the method threw it. */
  @SuppressWarnings("unchecked") // nothing is cast: the type variable is erased
  private static <X extends Throwable> RuntimeException unchanged(Throwable failure) throws X {
    throw (X) failure;
  }
}
