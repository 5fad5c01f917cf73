package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;

/** The resources that are driven through the whole table of preconditions. */
final class TableResources {

  private TableResources() {}

  /** Leaves everything to the annotation. */
  @Path("filtered/{id}")
  @Etagged(source = StateSource.class)
  public static class Filtered extends StateResource {

    @Override
    Optional<ResponseBuilder> precondition(State state, Request request) {
      return Optional.empty();
    }
  }

  /** Checks the preconditions by itself as well. */
  @Path("agreeing/{id}")
  @Etagged(source = StateSource.class)
  public static class Agreeing extends StateResource {

    @Override
    Optional<ResponseBuilder> precondition(State state, Request request) {
      return Question.askWithAll(request, state.validators());
    }
  }

  /** Authorizes in its methods, and asks for the verdict before it writes. */
  @Path("after/{id}")
  @Etagged(source = StateSource.class, evaluate = Evaluation.AFTER_METHOD)
  public static class After extends StateResource {

    @Override
    Optional<ResponseBuilder> precondition(State state, Request request) {
      return request.getMethod().equals("GET") || request.getMethod().equals("HEAD")
          ? Optional.empty()
          : Question.askWithAll(request, state.validators())
              .or(() -> Optional.ofNullable(request.evaluatePreconditions()));
    }
  }

  /** Demands a precondition of every write. */
  @Path("required/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class Required extends StateResource {

    @Override
    Optional<ResponseBuilder> precondition(State state, Request request) {
      return Optional.empty();
    }
  }
}
