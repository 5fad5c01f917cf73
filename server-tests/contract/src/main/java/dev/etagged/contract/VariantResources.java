package dev.etagged.contract;

import dev.etagged.Etagged;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Resources with several representations of a state. */
final class VariantResources {

  private VariantResources() {}

  /** Has one state in several media types. */
  @Path("variants/{id}")
  public static class Negotiating {

    @GET
    @Etagged(source = StateSource.class)
    @Produces({"application/json", "text/markdown", "text/csv;qs=0.5"})
    public String get(@PathParam("id") String id) {
      State.withId(id).perform();
      return "\"content\"";
    }

    @GET
    @Path("overriding")
    @Etagged(source = StateSource.class)
    @Produces({"application/json", "text/markdown"})
    public Response overriding(@PathParam("id") String id) {
      State.withId(id).perform();
      return Response.ok("a,b").type("text/csv").build();
    }

    @GET
    @Path("languages")
    @Etagged(source = StateSource.class, vary = "Accept-Language")
    @Produces("text/plain")
    public String languages(@PathParam("id") String id) {
      State.withId(id).perform();
      return "content";
    }

    @PUT
    @Etagged(source = StateSource.class, required = true)
    @Produces("text/plain")
    public String put(@PathParam("id") String id, String body) {
      State.withId(id).perform();
      return "replaced";
    }
  }

  /** Depends on who asks. */
  @Path("personal/{id}")
  @Etagged(source = StateSource.class, vary = Etagged.PRINCIPAL)
  @Produces("text/plain")
  public static class Personal {

    @GET
    public String get(@Context SecurityContext security) {
      Principal caller = security.getUserPrincipal();
      return caller == null ? "nobody" : caller.getName();
    }

    @GET
    @Path("shared")
    @Etagged(
        source = StateSource.class,
        vary = Etagged.PRINCIPAL,
        cacheControl = "private, max-age=60")
    public String shared() {
      return "content";
    }
  }

  /** Has no other state than its content. */
  @Path("rendered")
  @Etagged(vary = "Accept-Language")
  public static class Rendered {

    @GET
    @Produces({"text/plain", "text/markdown"})
    public Response get(@HeaderParam("Accept-Language") String languages) {
      boolean german = languages != null && languages.startsWith("de");
      return Response.ok("content").language(german ? "de" : "en").build();
    }
  }
}
