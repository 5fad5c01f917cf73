package dev.etagged.benchmark.jersey;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Scope;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Collections of any size, of which nothing but the tag is wanted. */
@Path("shop")
@Produces(MediaType.TEXT_PLAIN)
public final class ShopResource {

  /** By the identifiers and versions of all items. */
  @GET
  @Path("digested")
  @Etagged(value = Item.class, scope = Scope.COLLECTION)
  public String digested() {
    return "all items";
  }

  /** By the revision of the entity. */
  @GET
  @Path("revised")
  @Etagged(value = RevisedItem.class, scope = Scope.COLLECTION)
  public String revised() {
    return "all items";
  }
}
