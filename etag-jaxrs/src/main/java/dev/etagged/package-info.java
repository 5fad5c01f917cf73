/**
 * Conditional requests for Jakarta REST: annotate a resource with {@link dev.etagged.Etagged}, and
 * every conditional request on it is answered as RFC 9110 says.
 *
 * <pre>{@code
 * import dev.etagged.Etagged;
 *
 * @Path("articles")
 * public class ArticleResource {
 *   @GET @Path("{id}") @Etagged(Article.class)
 *   public Article get(@PathParam("id") long id) { ... }
 * }
 * }</pre>
 *
 * <p>The filters are registered by {@link dev.etagged.jaxrs.EtaggedFeature}; a server that scans
 * finds it by itself. The validators come from a {@link dev.etagged.ValidatorSource}. A module that
 * supports a kind of state types, such as JPA entities, implements {@link
 * dev.etagged.spi.StateTypeSupport}.
 */
@NullMarked
package dev.etagged;

import org.jspecify.annotations.NullMarked;
