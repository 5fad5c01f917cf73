package dev.etagged.intermediary;

import dev.etagged.Etagged;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.File;

/** Put beside the example's own resources: a file of the disk, whose tag is a digest of it. */
@Path("digested")
@RequestScoped
public class DigestedFile {
  static final String FILE = "etagged.digested.file";

  @GET
  @Etagged(cacheControl = "no-cache")
  @Produces("application/octet-stream")
  public File get() {
    return new File(System.getProperty(FILE));
  }
}
