package dev.etagged.jpa;

/**
 * Tells for which tenant the request under way is served, so that two tenants' rows never have the
 * same tag. The application provides it, as a CDI bean or from a {@code
 * ContextResolver<CurrentTenant>}, where its entities don't show it: where each tenant has a schema
 * or a database of its own.
 *
 * <pre>{@code
 * @RequestScoped
 * class TenantOfHost implements CurrentTenant {
 *   @Context UriInfo uriInfo;
 *
 *   public String identifier() {
 *     return uriInfo.getBaseUri().getHost();
 *   }
 * }
 * }</pre>
 *
 * <p>It is obtained once, and used by several threads at once. An attribute with Hibernate's
 * {@code @TenantId}, and the context property of EclipseLink's {@code @Multitenant}, are in the tag
 * without it.
 */
@FunctionalInterface
public interface CurrentTenant {

  /**
   * The tenant of the request on this thread.
   *
   * @return a text that goes into every tag, the same on every node; never null
   */
  String identifier();
}
