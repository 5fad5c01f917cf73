package dev.etagged.contract;

import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The application of a node; the nodes need not agree on who compresses. */
final class AgreementApplication extends Application {

  /** Who compresses what the application sends. */
  enum Coding {
    NOBODY,
    APPLICATION,
    SERVER
  }

  private final Coding coding;

  AgreementApplication(Coding coding) {
    this.coding = coding;
  }

  @Override
  public Set<Class<?>> getClasses() {
    return coding == Coding.APPLICATION
        ? Set.of(EtaggedFeature.class, AgreementResource.class, GzipCoder.Registration.class)
        : Set.of(EtaggedFeature.class, AgreementResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return coding == Coding.SERVER ? Map.of("etagged.server-codings", "gzip") : Map.of();
  }
}
