/**
 * Validators from the version attributes of Jakarta Persistence entities.
 *
 * <pre>{@code
 * @Entity @EntityListeners(EtagListener.class)
 * public class Article {
 *   @Id @GeneratedValue Long id;
 *   @Version long version;
 * }
 *
 * @GET @Path("{id}") @Etagged(Article.class)
 * public Article get(@PathParam("id") long id) { ... }
 * }</pre>
 */
module dev.etagged.jpa {
  requires static transitive org.jspecify;
  requires static transitive jakarta.cdi;
  requires static jakarta.annotation;
  requires static jakarta.concurrency;
  requires static jakarta.data;
  requires static jakarta.ejb;
  requires static jakarta.transaction;
  requires transitive dev.etagged.jaxrs;
  requires transitive jakarta.persistence;
  requires java.sql;

  exports dev.etagged.jpa;

  // Runtimes inject into the fields of the mappers.
  opens dev.etagged.jpa.conflict;

  provides dev.etagged.spi.StateTypeSupport with
      dev.etagged.jpa.ServiceProviders.EntityStateSupport;
  provides jakarta.enterprise.concurrent.spi.ThreadContextProvider with
      dev.etagged.jpa.ServiceProviders.GuardContextProvider;
}
