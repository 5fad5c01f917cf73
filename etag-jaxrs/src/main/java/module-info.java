/**
 * Conditional requests for Jakarta REST: the rules of RFC 9110 and the filters that apply them.
 *
 * <pre>{@code
 * @GET @Path("{id}") @Etagged(Article.class)
 * public Article get(@PathParam("id") long id) { ... }
 * }</pre>
 *
 * <p>An application imports {@link dev.etagged}; a module that supports a kind of state types
 * implements {@link dev.etagged.spi}.
 */
module dev.etagged.jaxrs {
  requires static transitive org.jspecify;
  requires static jakarta.annotation;
  requires static jakarta.cdi;
  requires static jakarta.ejb;
  requires static jakarta.interceptor;
  requires static jakarta.servlet;
  requires transitive jakarta.ws.rs;

  exports dev.etagged;
  exports dev.etagged.digest;
  exports dev.etagged.http;
  exports dev.etagged.jaxrs;
  exports dev.etagged.spi;

  // Runtimes inject into the fields of the components.
  opens dev.etagged.jaxrs;
  // CDI makes a proxy of the interceptor, if there is CDI.
  opens dev.etagged.invocation;

  uses dev.etagged.spi.ListenerSupport;
  uses dev.etagged.spi.StateTypeSupport;

  provides jakarta.ws.rs.core.Feature with
      dev.etagged.jaxrs.EtaggedFeature;
}
