package dev.etagged.contract;

import dev.etagged.http.ETag;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** What a careful author writes without the library: the runtime decides. */
@Path("bare/{id}")
public class BareResource extends StateResource {

  @Override
  Optional<ResponseBuilder> precondition(State state, Request request) {
    return evaluate(state.validators(), request);
  }

  /** The call of {@code evaluatePreconditions} that fits what is known of the representation. */
  static Optional<ResponseBuilder> evaluate(Validators validators, Request request) {
    if (!(validators instanceof Validators.Known known)) {
      return Optional.ofNullable(request.evaluatePreconditions());
    }
    Optional<EntityTag> tag = known.entityTag().map(BareResource::entityTag);
    Optional<Date> lastModified = known.lastModified().map(BareResource::date);
    if (tag.isPresent() && lastModified.isPresent()) {
      return Optional.ofNullable(request.evaluatePreconditions(lastModified.get(), tag.get()));
    }
    return tag.map(request::evaluatePreconditions)
        .or(() -> lastModified.map(request::evaluatePreconditions));
  }

  private static EntityTag entityTag(ETag tag) {
    return new EntityTag(tag.opaqueTag(), tag.strength() == Strength.WEAK);
  }

  private static Date date(Instant lastModified) {
    return Date.from(lastModified);
  }
}
