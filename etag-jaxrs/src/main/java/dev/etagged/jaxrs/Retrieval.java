package dev.etagged.jaxrs;

import dev.etagged.http.Validators;
import jakarta.ws.rs.container.ContainerResponseContext;

/** What a method's successful answer to GET or HEAD tells of its validators. */
final class Retrieval {

  private Retrieval() {}

  /** The exchange after the method: the state's own validators come first, then its response's. */
  static Exchange of(Exchange begun, ContainerResponseContext response) {
    Representation sent = Representation.of(response.getMediaType(), response.getHeaders());
    Validators.Known own = ResponseFields.validators(response);
    if (!begun.plan().isOfContent()) {
      Validators rendered = rendered(begun, response);
      return isKnown(rendered) || isKnown(begun.state())
          ? begun.retrieved(rendered, begun.selected(), sent)
          : begun.retrieved(own, begun.selected().ofCodingAlone(), sent);
    }
    if (own.entityTag().isPresent() || !response.hasEntity()) {
      return begun.retrieved(own, begun.selected().ofCodingAlone(), sent);
    }
    Validators content = rendered(begun, response);
    Exchange awaiting = begun.awaitingContent(own.lastModified());
    return content instanceof Validators.Known known
        ? awaiting.rendered(known.entityTag(), sent)
        : awaiting;
  }

  private static Validators rendered(Exchange exchange, ContainerResponseContext response) {
    return response.hasEntity()
        ? exchange.plan().rendered(response.getEntity(), exchange.target())
        : Validators.unknown();
  }

  private static boolean isKnown(Validators validators) {
    return validators instanceof Validators.Known;
  }
}
