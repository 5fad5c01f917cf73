package dev.etagged.jpa.conflict;

import jakarta.annotation.Priority;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Response;
import java.util.function.BooleanSupplier;

/**
 * For enterprise beans. Without a mapper for their exception, a runtime looks at the wrapped
 * exception (Jakarta REST section 11.2.4), and so does this mapper.
 */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class EjbConflictMapper extends ConflictMapper<EJBException> {

  EjbConflictMapper(BooleanSupplier overtaken) {
    super(EJBException.class, overtaken);
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
        .or(() -> NextMapper.decidedBy(cause))
        .orElseGet(() -> next.answer(failure, EJBException.class.getSuperclass()));
  }
}
