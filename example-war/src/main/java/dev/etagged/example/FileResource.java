package dev.etagged.example;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Scope;
import dev.etagged.Key;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Files of any media type, kept in the database; a precondition is honoured and not demanded. */
@Path("files")
@RequestScoped
public class FileResource {
  @Inject private StoredFiles files;
  @Inject private Clock clock;
  @Context private UriInfo uriInfo;
  @Context private HttpHeaders fields;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Etagged(
      value = StoredFile.class,
      scope = Scope.COLLECTION,
      cacheControl = "public, no-cache",
      vary = "Accept-Encoding")
  public List<StoredFile> list() {
    return files.list();
  }

  /** Nothing that somebody stored is shown as if it were a page of this application. */
  @GET
  @Path("{name}")
  @Etagged(
      value = StoredFile.class,
      key = @Key("name"),
      cacheControl = "public, no-cache",
      lastModified = "updatedAt")
  public Response get(@PathParam("name") String name) {
    StoredContent content = files.require(name).content();
    return Response.ok(new StoredOctets(content, files), content.type())
        .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(name).asAttachment())
        .build();
  }

  @PUT
  @Path("{name}")
  @Etagged(value = StoredFile.class, key = @Key("name"), lastModified = "updatedAt")
  @Transactional
  @Consumes(MediaType.WILDCARD)
  public Response put(@PathParam("name") String name, InputStream octets) throws IOException {
    FileName fileName = new FileName(name);
    String type = Upload.of(fields).type();
    StoredContent content = files.store(octets, type);
    Optional<StoredFile> current = files.findAlone(name);
    if (current.isPresent()) {
      files.replaceContent(current.get(), content, clock.instant());
      return Response.noContent().build();
    }
    files.add(new StoredFile(fileName), content, clock.instant());
    return Response.created(uriInfo.getAbsolutePath()).build();
  }

  @DELETE
  @Path("{name}")
  @Etagged(value = StoredFile.class, key = @Key("name"), lastModified = "updatedAt")
  @Transactional
  public void delete(@PathParam("name") String name) {
    files.remove(files.requireAlone(name));
  }
}
