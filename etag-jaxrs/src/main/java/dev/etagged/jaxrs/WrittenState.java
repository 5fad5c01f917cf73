package dev.etagged.jaxrs;

import dev.etagged.deployment.Plans;
import dev.etagged.deployment.Retrievable;
import dev.etagged.http.Validators;
import dev.etagged.spi.WriteGuard;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state that the validators of a successful write are about: the new one of the target, or the
 * one of what was created (RFC 9110 sections 8.8 and 15.3.2). Where neither is sure, the answer has
 * none but its own.
 */
record WrittenState(Exchange begun, MethodAnswer answered, Plans plans) {

  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;
  private static final int RESET_CONTENT = 205;

  /**
   * The validators of that state; unknown for none.
   *
   * @param guard the guard, which has ended
   * @param written the ones of the instance that it saw to be written
   * @param created the instances that it saw to be created
   */
  Validators validators(WriteGuard guard, Validators written, List<Object> created) {
    Optional<Object> named = named();
    if (!isSaid()) {
      return Validators.unknown();
    }
    if (named.isEmpty() || uri(named.get()).filter(this::isTarget).isPresent()) {
      Validators returned = answered.rendered(begun);
      return returned instanceof Validators.Known && guard.agreesWith(returned)
          ? returned
          : written;
    }
    return answered.status() == CREATED
        ? uri(named.get()).map(uri -> created(uri, created)).orElse(Validators.unknown())
        : Validators.unknown();
  }

  /** Whether the status and the method leave a state whose validators can be sent. */
  private boolean isSaid() {
    String method = begun.target().method();
    boolean done =
        switch (answered.status()) {
          case OK, CREATED, NO_CONTENT, RESET_CONTENT -> true;
          default -> false;
        };
    return done && !method.equals("DELETE") && !(method.equals("PUT") && begun.plan().transforms());
  }

  /** The reference to the resource that was created, or that the content is of. */
  private Optional<Object> named() {
    String field =
        answered.status() == CREATED ? HttpHeaders.LOCATION : HttpHeaders.CONTENT_LOCATION;
    return Optional.ofNullable(answered.response().getHeaders().getFirst(field));
  }

  /** Of several instances, the one that a GET would find there. */
  private Validators created(URI reference, List<Object> created) {
    URI base = base();
    URI named = base.resolve(reference).normalize();
    String path = named.getRawPath();
    if (!isSameHost(reference)
        || named.getRawQuery() != null
        || !path.startsWith(base.getRawPath())) {
      return Validators.unknown();
    }
    Optional<Retrievable> resource = plans.retrievable(path.substring(base.getRawPath().length()));
    return Stream.concat(Stream.of(answered.entity()).filter(Objects::nonNull), created.stream())
        .flatMap(instance -> resource.stream().map(at -> at.of(instance, begun.target())))
        .filter(Validators.Known.class::isInstance)
        .findFirst()
        .orElse(Validators.unknown());
  }

  private static Optional<URI> uri(Object value) {
    try {
      return Optional.of(value instanceof URI known ? known : new URI(value.toString().strip()));
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  /** Jakarta REST resolves such a reference by the application's base URI. */
  private boolean isTarget(URI reference) {
    return requested().filter(requested -> isTarget(reference, requested)).isPresent();
  }

  private boolean isTarget(URI reference, URI requested) {
    URI named = base().resolve(reference).normalize();
    boolean sameQuery =
        named.getRawQuery() == null || named.getRawQuery().equals(requested.getRawQuery());
    return isSameHost(reference) && sameQuery && isSamePath(named, requested);
  }

  /** Empty for a target that is no URI, such as one with a bracket: RESTEasy lets it pass. */
  private Optional<URI> requested() {
    try {
      return Optional.of(begun.target().uriInfo().getRequestUri().normalize());
    } catch (IllegalArgumentException noUri) {
      return Optional.empty();
    }
  }

  /** CXF leaves the slash at its end out, and may have it from another request's Host. */
  private URI base() {
    URI base = begun.target().uriInfo().getBaseUri();
    return base.getRawPath().endsWith("/") ? base : base.resolve(base.getRawPath() + "/");
  }

  private boolean isSameHost(URI reference) {
    String host = lower(reference.getRawAuthority());
    return host.isEmpty()
        || host.equals(lower(base().getRawAuthority()))
        || requested().filter(uri -> host.equals(lower(uri.getRawAuthority()))).isPresent();
  }

  private static boolean isSamePath(URI named, URI requested) {
    String path = named.getRawPath();
    return path != null
        && (path.equals(requested.getRawPath())
            || (!lower(path).contains("%2f") && named.getPath().equals(requested.getPath())));
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
