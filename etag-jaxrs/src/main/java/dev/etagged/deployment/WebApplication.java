package dev.etagged.deployment;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** What the servlet container says of itself, and of the application's archive. */
final class WebApplication {

  private static final String MANIFEST = "/META-INF/MANIFEST.MF";

  /** They send no {@code Date}, and have no setting for it. */
  private static final List<String> WITHOUT_DATE = List.of("GlassFish", "Payara");

  private WebApplication() {}

  /** Whether the container is known to send no {@code Date}. */
  static boolean lacksDate() {
    return CdiComponents.find(ServletContext.class)
        .map(ServletContext::getServerInfo)
        .filter(server -> WITHOUT_DATE.stream().anyMatch(server::contains))
        .isPresent();
  }

  /** Its {@code Implementation-Version}, or empty. */
  static String implementationVersion() {
    return CdiComponents.find(ServletContext.class)
        .flatMap(WebApplication::manifest)
        .map(
            manifest ->
                manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION))
        .orElse("");
  }

  private static Optional<Manifest> manifest(ServletContext application) {
    try (InputStream manifest = application.getResourceAsStream(MANIFEST)) {
      return manifest == null ? Optional.empty() : Optional.of(new Manifest(manifest));
    } catch (IOException e) {
      throw new UncheckedIOException(MANIFEST + " cannot be read", e);
    }
  }
}
