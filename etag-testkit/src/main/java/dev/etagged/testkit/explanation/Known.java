package dev.etagged.testkit.explanation;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.message.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The exchanges before the one that is explained, with the same target. */
record Known(List<Exchange> before) {

  /** The exchanges of the list before this one that have its target. */
  static Known before(Exchange exchange, List<Exchange> all) {
    List<Exchange> earlier = new ArrayList<>();
    for (Exchange other : all) {
      if (other.number() < exchange.number()
          && other.request().target().equals(exchange.request().target())) {
        earlier.add(other);
      }
    }
    return new Known(earlier);
  }

  /** The validators with which the server compared, as far as the messages show them. */
  Validators current(Exchange exchange) {
    Response response = exchange.response();
    boolean ofTheNewState = !exchange.request().retrieves() && response.isSuccessful();
    Optional<ETag> tag = ofTheNewState ? lastTag() : response.entityTag().or(this::lastTag);
    Optional<Instant> date =
        ofTheNewState ? lastDate() : response.lastModified().or(this::lastDate);
    return new Validators.Known(tag, date);
  }

  private Optional<ETag> lastTag() {
    return last().flatMap(Response::entityTag);
  }

  private Optional<Instant> lastDate() {
    return last().flatMap(Response::lastModified);
  }

  private Optional<Response> last() {
    for (int i = before.size() - 1; i >= 0; i--) {
      Response response = before.get(i).response();
      boolean hasValidators = response.isSuccessful() || response.status() == 304;
      if (hasValidators
          && (response.entityTag().isPresent() || response.lastModified().isPresent())) {
        return Optional.of(response);
      }
    }
    return Optional.empty();
  }

  /** An earlier response that had this tag. */
  Optional<Exchange> withTag(ETag tag) {
    return before.stream()
        .filter(exchange -> exchange.response().status() == 200)
        .filter(exchange -> exchange.response().entityTag().filter(tag::weaklyMatches).isPresent())
        .reduce((first, second) -> second);
  }
}
