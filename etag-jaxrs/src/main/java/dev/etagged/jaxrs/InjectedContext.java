package dev.etagged.jaxrs;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Providers;
import org.jspecify.annotations.Nullable;

/**
 * Receives what the runtime injects. It is a provider of its own since every runtime injects into a
 * provider, and CXF does not into a feature; it resolves itself and is never asked.
 */
final class InjectedContext implements ContextResolver<InjectedContext> {

  @Context private @Nullable Providers providers;

  /** The application's providers; null until the runtime has injected them. */
  @Nullable Providers providers() {
    return providers;
  }

  @Override
  public InjectedContext getContext(Class<?> type) {
    return this;
  }
}
