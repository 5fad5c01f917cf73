package dev.etagged.jpa;

/**
 * Names the tenant of the current request, so that the rows of two tenants never have the same tag.
 * The application provides it, as a CDI bean or by a {@code ContextResolver<CurrentTenant>}, if its
 * entities do not contain the tenant: if each tenant has its own schema or database.
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
 * <p>The library obtains it once and uses it on several threads at once. A bean of a normal scope,
 * such as {@code @RequestScoped}, suits that: it is a proxy. Two tenants are in the tag without it:
 * an attribute with Hibernate's {@code @TenantId}, and the context property of EclipseLink's
 * {@code @Multitenant}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CurrentTenant {

  /**
   * The tenant of the request on this thread.
   *
   * @return a text that every tag covers, the same on every node; never null
   */
  String identifier();
}
