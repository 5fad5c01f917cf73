package dev.etagged.deployment;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Providers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The application's resolvers, each found once: a runtime may search all its components for one.
 */
final class ContextResolvers {

  private final Supplier<@Nullable Providers> providers;
  private final Map<Class<?>, Optional<ContextResolver<?>>> found = new ConcurrentHashMap<>();
  private final Function<Class<?>, Optional<ContextResolver<?>>> finder = this::find;
  private volatile boolean complete;

  ContextResolvers(Supplier<@Nullable Providers> providers) {
    this.providers = providers;
  }

  /** At deployment a resolver may not be there yet; at a request all are. */
  void requestBegins() {
    if (!complete) {
      complete = true;
    }
  }

  <T> Optional<T> resolve(Class<T> type, Class<?> context) {
    Optional<ContextResolver<?>> resolver =
        complete ? found.computeIfAbsent(type, finder) : find(type);
    return resolver.isPresent()
        ? Optional.ofNullable(type.cast(resolver.get().getContext(context)))
        : Optional.empty();
  }

  private Optional<ContextResolver<?>> find(Class<?> type) {
    return Optional.ofNullable(providers.get())
        .map(known -> known.getContextResolver(type, MediaType.WILDCARD_TYPE));
  }
}
