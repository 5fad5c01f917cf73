package dev.etagged.contract;

import dev.etagged.Etagged;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;

/** Serves the files of the test's own directory, with tags of their content or of their own. */
@Produces("application/octet-stream")
@Path("files")
public class FileResources {

  /** The Java types of a file. */
  enum Form {
    FILE {
      @Override
      Object of(java.nio.file.Path file) {
        return file.toFile();
      }
    },
    PATH {
      @Override
      Object of(java.nio.file.Path file) {
        return file;
      }
    };

    abstract Object of(java.nio.file.Path file);
  }

  /** Tagged by content. */
  @GET
  @Etagged
  @Path("content/{form}")
  public Object content(@PathParam("form") String form, @QueryParam("path") String path) {
    return entity(form, path);
  }

  /** Tagged by the method. */
  @GET
  @Etagged
  @Path("own/{form}")
  public Response own(@PathParam("form") String form, @QueryParam("path") String path) {
    return Response.ok(entity(form, path)).tag("own").build();
  }

  /** Not annotated. */
  @GET
  @Path("bare/{form}")
  public Object bare(@PathParam("form") String form, @QueryParam("path") String path) {
    return entity(form, path);
  }

  /** How many descriptors of the server are open for a file, also a deleted one. */
  @GET
  @Path("open")
  @Produces("text/plain")
  public String open(@QueryParam("path") String path) throws IOException {
    try (Stream<java.nio.file.Path> all = Files.list(java.nio.file.Path.of("/proc/self/fd"))) {
      return Long.toString(all.filter(descriptor -> leadsTo(descriptor, path)).count());
    }
  }

  private static boolean leadsTo(java.nio.file.Path descriptor, String path) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith(path);
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private static Object entity(String form, String path) {
    return Form.valueOf(form).of(java.nio.file.Path.of(path));
  }
}
