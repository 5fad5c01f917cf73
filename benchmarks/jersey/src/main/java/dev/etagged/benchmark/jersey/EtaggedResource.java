package dev.etagged.benchmark.jersey;

import dev.etagged.Etagged;
import dev.etagged.benchmark.model.Album;
import dev.etagged.benchmark.model.Configuration;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Served by the library. */
@Path("etagged")
@Produces(MediaType.APPLICATION_JSON)
public final class EtaggedResource {

  private final Units units;

  EtaggedResource(Units units) {
    this.units = units;
  }

  /** By the version of its row. */
  @GET
  @Path("albums/{id}")
  @Etagged(Album.class)
  public Album album(@PathParam("id") long id) {
    return Albums.find(units.guarded(), id);
  }

  /** By a validator that costs nothing to look up. */
  @GET
  @Path("constant")
  @Produces(MediaType.TEXT_PLAIN)
  @Etagged(source = ConstantSource.class)
  public String constant() {
    return "constant";
  }

  /** By the version of its row. */
  @GET
  @Path("configurations/{id}")
  @Etagged(Configuration.class)
  public Configuration configuration(@PathParam("id") long id) {
    return Work.reading(units.guarded(), em -> em.find(Configuration.class, id));
  }

  /** Guarded by the listener: finds, sets a field, returns. */
  @PUT
  @Path("configurations/{id}")
  @Consumes(MediaType.TEXT_PLAIN)
  @Etagged(value = Configuration.class, required = true)
  public Configuration put(@PathParam("id") long id, String text) {
    return Work.writing(
        units.guarded(),
        em -> {
          Configuration configuration = em.find(Configuration.class, id);
          configuration.setText(text);
          return configuration;
        });
  }

  /** By the digest of what it renders. */
  @GET
  @Path("bodies/{octets}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Etagged
  public byte[] body(@PathParam("octets") int octets) {
    return Bodies.of(octets);
  }
}
