package dev.etagged.example;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The answer to a request whose method threw: problem details, whatever it was. */
final class Failure {
  private static final Logger LOGGER = System.getLogger(Failure.class.getName());

  private Failure() {}

  static Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException decided) {
      return withProblem(decided);
    }
    LOGGER.log(Level.ERROR, "A request failed", failure);
    return Problem.unexpected().toResponse();
  }

  private static Response withProblem(WebApplicationException decided) {
    Response response = decided.getResponse();
    int status = response.getStatus();
    if (response.hasEntity() || status < 400) {
      return response;
    }
    String title = response.getStatusInfo().getReasonPhrase();
    Response.ResponseBuilder builder = Response.status(status, title);
    if (!response.getAllowedMethods().isEmpty()) {
      builder.allow(response.getAllowedMethods());
    }
    return new Problem(status, title, detail(status)).toResponse(builder);
  }

  private static String detail(int status) {
    return switch (status) {
      case 404 -> "Nothing is here; GET /api/articles lists the articles.";
      case 405 -> "This resource does not have that method; Allow names those it has.";
      case 406 -> "This resource has no representation of an acceptable media type.";
      case 415 -> "This method does not take content of that media type.";
      default -> "The request was not carried out.";
    };
  }
}
