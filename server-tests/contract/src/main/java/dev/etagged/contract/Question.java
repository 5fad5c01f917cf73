package dev.etagged.contract;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Date;
import java.util.Optional;

/** The ways of asking a runtime for its verdict on a request's preconditions. */
enum Question {
  DATE_AND_TAG {
    @Override
    Optional<ResponseBuilder> ask(Request request, Validators.Known known) {
      return Optional.ofNullable(request.evaluatePreconditions(date(known), tag(known)));
    }
  },
  TAG {
    @Override
    Optional<ResponseBuilder> ask(Request request, Validators.Known known) {
      return Optional.ofNullable(request.evaluatePreconditions(tag(known)));
    }
  },
  DATE {
    @Override
    Optional<ResponseBuilder> ask(Request request, Validators.Known known) {
      return Optional.ofNullable(request.evaluatePreconditions(date(known)));
    }
  };

  /** Asks with validators that are all known. */
  abstract Optional<ResponseBuilder> ask(Request request, Validators.Known known);

  /**
   * Asks with as much as is known of the representation; empty to perform the method. There is no
   * way to ask for a representation without validators.
   */
  static Optional<ResponseBuilder> askWithAll(Request request, Validators validators) {
    if (!(validators instanceof Validators.Known known)) {
      return Optional.ofNullable(request.evaluatePreconditions());
    }
    boolean tagged = known.entityTag().isPresent();
    if (known.lastModified().isEmpty()) {
      return tagged ? TAG.ask(request, known) : Optional.empty();
    }
    return (tagged ? DATE_AND_TAG : DATE).ask(request, known);
  }

  private static EntityTag tag(Validators.Known known) {
    ETag tag = known.entityTag().orElseThrow();
    return new EntityTag(tag.opaqueTag(), tag.isWeak());
  }

  private static Date date(Validators.Known known) {
    return Date.from(known.lastModified().orElseThrow());
  }
}
