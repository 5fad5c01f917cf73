package dev.etagged.deployment;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The web application's own manifest, which every servlet container can read. */
final class WebApplication {

  private static final String MANIFEST = "/META-INF/MANIFEST.MF";

  private WebApplication() {}

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
