package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.spi.Environment;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;

/** A target of which nothing but the path parameters may be asked. */
record PathTarget(Map<String, String> parameters, Environment environment)
    implements TargetResource {

  PathTarget(Map<String, String> parameters) {
    this(parameters, new FakeEnvironment());
  }

  static PathTarget of(String name, String value) {
    return new PathTarget(Map.of(name, value));
  }

  @Override
  public Optional<String> pathParameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  @Override
  public String epoch() {
    return environment.epoch();
  }

  @Override
  public <T> Optional<T> component(Class<T> type) {
    return environment.component(type);
  }

  @Override
  public String method() {
    throw new UnsupportedOperationException();
  }

  @Override
  public UriInfo uriInfo() {
    throw new UnsupportedOperationException();
  }

  @Override
  public MultivaluedMap<String, String> fields() {
    throw new UnsupportedOperationException();
  }

  @Override
  public SecurityContext securityContext() {
    throw new UnsupportedOperationException();
  }
}
