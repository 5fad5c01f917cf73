package dev.etagged.jpa;

import jakarta.annotation.Priority;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * What an enterprise bean throws. Without a mapper for it a runtime looks at what it wraps (Jakarta
 * REST section 11.2.4), and so does this one.
 */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class EjbConflictMapper extends ConflictMapper<EJBException> {

  EjbConflictMapper() {
    super(EJBException.class);
  }

  @Override
  Response handOn(EJBException failure) {
    NextMapper next = new NextMapper(providers());
    Throwable cause = failure.getCause();
    if (cause == null) {
      return next.answer(failure, EJBException.class.getSuperclass());
    }
    return next.find(cause.getClass())
        .map(mapper -> mapper.toResponse(cause))
        .or(() -> decided(cause))
        .orElseGet(() -> next.answer(failure, EJBException.class.getSuperclass()));
  }

  private static Optional<Response> decided(Throwable cause) {
    return cause instanceof WebApplicationException exception
        ? Optional.of(exception.getResponse())
        : Optional.empty();
  }
}
