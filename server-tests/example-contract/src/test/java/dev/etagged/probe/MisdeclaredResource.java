package dev.etagged.probe;

import dev.etagged.Etagged;
import dev.etagged.Key;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Added to an application which must not be deployed then: it is tagged by an unknown entity. */
@Path("misdeclared")
public class MisdeclaredResource {

  @GET
  @Etagged(value = Unlisted.class, key = @Key(constant = "1"))
  public String get() {
    return "never";
  }

  /** An entity that the persistence unit does not name. */
  @Entity
  public static class Unlisted {
    @Id private long id;
  }
}
