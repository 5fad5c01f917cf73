package dev.etagged.invocation;

import java.lang.annotation.Annotation;
import java.util.Set;

/** The annotations by whose names a server knows that it must authorize: their API is optional. */
public final class SecurityAnnotations {

  public static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
  public static final String DENY_ALL = "jakarta.annotation.security.DenyAll";
  public static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";

  private static final Set<String> NAMES = Set.of(ROLES_ALLOWED, DENY_ALL, PERMIT_ALL);

  private SecurityAnnotations() {}

  public static boolean include(Class<? extends Annotation> type) {
    return NAMES.contains(type.getName());
  }
}
