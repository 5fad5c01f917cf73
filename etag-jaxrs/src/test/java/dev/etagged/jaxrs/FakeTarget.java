package dev.etagged.jaxrs;

import dev.etagged.TargetResource;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;

/** A request that has a method and fields, and no runtime behind it. */
record FakeTarget(String method, MultivaluedMap<String, String> fields) implements TargetResource {

  static FakeTarget of(String method, Map<String, String> fields) {
    return new FakeTarget(method, new MultivaluedHashMap<>(fields));
  }

  @Override
  public UriInfo uriInfo() {
    return (UriInfo)
        Proxy.newProxyInstance(
            UriInfo.class.getClassLoader(),
            new Class<?>[] {UriInfo.class},
            (self, called, arguments) -> called.getName().equals("getPath") ? "resource/7" : null);
  }

  @Override
  public String epoch() {
    throw new UnsupportedOperationException("this target is of no application");
  }

  @Override
  public <T> Optional<T> component(Class<T> type) {
    throw new UnsupportedOperationException("this target is of no application");
  }

  @Override
  public SecurityContext securityContext() {
    throw new UnsupportedOperationException("nobody asks for this target");
  }
}
