package dev.etagged.invocation;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;

/** Evaluates preconditions after every other interceptor has let the invocation pass. */
@Evaluated
@Interceptor
@Priority(Integer.MAX_VALUE)
public class EvaluationInterceptor implements Serializable {

  private static final long serialVersionUID = 1L;

  /** For CDI. */
  public EvaluationInterceptor() {}

  /**
   * Runs the method, unless its preconditions are answered.
   *
   * @param invocation the method and its arguments
   * @return what the method returns
   */
  @AroundInvoke
  public Object evaluate(InvocationContext invocation) throws Exception {
    Optional<Invocation> request = Invocations.current();
    if (request.isPresent()) {
      OptionalInt status = request.get().begins(invocation.getMethod(), invocation.getTarget());
      if (status.isPresent()) {
        throw new AnsweredException(status.getAsInt());
      }
    }
    return invocation.proceed();
  }
}
