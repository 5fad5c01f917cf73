package dev.etagged.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever a method throws, as problem details. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {
  @Context private Request request;

  @Override
  public Response toResponse(Throwable failure) {
    return Failure.toResponse(failure, request);
  }
}
