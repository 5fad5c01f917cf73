package dev.etagged.benchmark.jersey;

import dev.etagged.benchmark.model.Album;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Knows nothing of conditional requests. */
@Path("bare")
@Produces(MediaType.APPLICATION_JSON)
public final class BareResource {

  private final Units units;

  BareResource(Units units) {
    this.units = units;
  }

  /** Always the whole album. */
  @GET
  @Path("albums/{id}")
  public Album album(@PathParam("id") long id) {
    return Albums.find(units.plain(), id);
  }

  /** As little work as a resource can do. */
  @GET
  @Path("constant")
  @Produces(MediaType.TEXT_PLAIN)
  public String constant() {
    return "constant";
  }
}
