package dev.etagged.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever a method throws, as problem details; the library answers what lost to another write. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {
  @Override
  public Response toResponse(Throwable failure) {
    return Failure.toResponse(failure);
  }
}
