package dev.etagged.jpa;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** The tenant of the sessions that a test opens. */
public final class ProvidedTenant implements CurrentTenantIdentifierResolver<String> {

  private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "nobody");

  public ProvidedTenant() {}

  static void set(String tenant) {
    CURRENT.set(tenant);
  }

  @Override
  public String resolveCurrentTenantIdentifier() {
    return CURRENT.get();
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return false;
  }
}
