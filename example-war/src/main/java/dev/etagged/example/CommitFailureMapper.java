package dev.etagged.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * A failure at commit: some servers answer it by themselves unless a mapper names its very class.
 */
@Provider
@ApplicationScoped
public class CommitFailureMapper implements ExceptionMapper<TransactionalException> {
  @Context private Request request;

  @Override
  public Response toResponse(TransactionalException failure) {
    return Failure.toResponse(failure, request);
  }
}
