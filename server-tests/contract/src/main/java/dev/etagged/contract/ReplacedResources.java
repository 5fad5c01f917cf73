package dev.etagged.contract;

import static java.util.Map.entry;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Map;

/** Methods whose response says all there is to say, and whose content is not sent. */
@Path("replaced/{id}")
@Produces("text/plain")
public class ReplacedResources {

  static final String CONTENT = "abcdefghijklmnopqrstuvwxyz";

  /** What describes the content, or what a 2xx alone refers to. */
  static final Map<String, String> OF_CONTENT =
      Map.ofEntries(
          entry("Content-Language", "de"),
          entry("Content-Disposition", "attachment; filename=alphabet.txt"),
          entry("Content-MD5", "w/zT12GS5AB9+0lsytu4PQ=="),
          entry("Digest", "md5=w/zT12GS5AB9+0lsytu4PQ=="),
          entry("Content-Digest", "md5=:w/zT12GS5AB9+0lsytu4PQ==:"),
          entry("Repr-Digest", "md5=:w/zT12GS5AB9+0lsytu4PQ==:"),
          entry("Location", "http://example.test/elsewhere"));

  /** What a 304 repeats, or says of the next request, and a failure does not have. */
  static final Map<String, String> OF_SUCCESS =
      Map.of(
          "Content-Location", "http://example.test/alphabet",
          "Expires", "Wed, 02 Jan 2030 03:04:05 GMT",
          "Retry-After", "120");

  /** What is about neither. */
  static final Map<String, String> OF_RESOURCE =
      Map.of(
          "Link", "<http://example.test/next>; rel=next",
          "Accept-Ranges", "bytes",
          "X-Request-Id", "4711");

  @GET
  @Path("after")
  @Etagged(source = StateSource.class, evaluate = Evaluation.AFTER_METHOD)
  public Response after(@QueryParam("form") @DefaultValue("whole") String form) {
    return described(form).build();
  }

  @GET
  @Path("digest")
  @Etagged
  public Response digest(@QueryParam("form") @DefaultValue("whole") String form) {
    return described(form).build();
  }

  @GET
  @Path("on-response")
  @Etagged
  public Response onResponse(@QueryParam("form") @DefaultValue("whole") String form) {
    return described(form).tag("own").build();
  }

  /** It has coded its content by itself. */
  @GET
  @Path("coded")
  @Etagged
  public Response coded() {
    return described("whole").header("Content-Encoding", "rot26").build();
  }

  /** It refuses by itself what has no precondition. */
  @PUT
  @Path("required")
  @Etagged(source = StateSource.class, evaluate = Evaluation.AFTER_METHOD, required = true)
  public Response put(@PathParam("id") String id, String body) {
    return described("whole").status(412).build();
  }

  private static ResponseBuilder described(String form) {
    ResponseBuilder response =
        switch (form) {
          case "part" ->
              Response.status(206).entity("abcd").header("Content-Range", "bytes 0-3/26");
          case "parts" ->
              Response.status(206)
                  .entity("--b\r\nContent-Range: bytes 0-0/26\r\n\r\na\r\n--b--\r\n")
                  .type("multipart/byteranges; boundary=b");
          case "change" -> Response.status(226).entity("z").header("IM", "vcdiff");
          default -> Response.ok(CONTENT);
        };
    OF_CONTENT.forEach(response::header);
    OF_SUCCESS.forEach(response::header);
    OF_RESOURCE.forEach(response::header);
    return response;
  }
}
