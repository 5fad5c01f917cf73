package dev.etagged.contract;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;

/** What a careful author writes without the library: the runtime decides. */
@Path("bare/{id}")
public class BareResource extends StateResource {

  @Override
  Optional<ResponseBuilder> precondition(State state, Request request) {
    return Question.askWithAll(request, state.validators());
  }
}
