package dev.etagged.bare;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;

/** Reads what every resource reads: the path, the content, and what the client accepts. */
@Path("{path: .*}")
public class BareResource {

  @Context private HttpHeaders fields;

  @GET
  public String get(@PathParam("path") String path) {
    return path + fields.getAcceptableMediaTypes().size();
  }

  @PUT
  public String put(@PathParam("path") String path, InputStream content) throws IOException {
    return get(path) + content.readAllBytes().length;
  }

  @POST
  public String post(@PathParam("path") String path, InputStream content) throws IOException {
    return put(path, content);
  }

  @PATCH
  public String patch(@PathParam("path") String path, InputStream content) throws IOException {
    return put(path, content);
  }

  @DELETE
  public void delete(@PathParam("path") String path) {}
}
