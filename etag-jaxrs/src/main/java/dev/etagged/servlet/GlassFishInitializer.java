package dev.etagged.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an asynchronous method answers on Eclipse GlassFish, which sets the status of a
 * response that it has not begun to send to 200 when the request ends: the 304 after a digest of
 * the content would replace the stored content by an empty one (RFC 9111 section 4.3.3).
 *
 * <p>The servlet container finds it by itself. On every other server it does nothing.
 */
public final class GlassFishInitializer implements ServletContainerInitializer {

  private static final String SERVER = "GlassFish";
  private static final String FILTER = "dev.etagged.asynchronous-status";

  /** The initializer, for the container to create. */
  public GlassFishInitializer() {}

  /** Puts a filter before all others of the application. */
  @Override
  public void onStartup(@Nullable Set<Class<?>> classes, ServletContext application) {
    String server = application.getServerInfo();
    if (server == null || !server.contains(SERVER)) {
      return;
    }
    FilterRegistration.Dynamic filter = application.addFilter(FILTER, new AsyncStatusFilter());
    if (filter != null) {
      filter.setAsyncSupported(true);
      filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }
  }
}
