package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.Etagged;
import dev.etagged.RangedContent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resources with content that can be sent in part. */
final class RangeResources {

  static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";
  static final String UMLAUTS = "äöüÄÖÜ";

  private RangeResources() {}

  /** Has the alphabet in any form. */
  @Path("ranges/{form}/{id}")
  @Etagged(source = StateSource.class, cacheControl = "private, max-age=60")
  @Produces("text/plain;charset=UTF-8")
  public static class Alphabet {

    @GET
    public Response get(@PathParam("form") String form) {
      return ContentForm.valueOf(form).response(ALPHABET).build();
    }

    @POST
    public Response post(@PathParam("form") String form, String body) {
      return ContentForm.valueOf(form).response(ALPHABET).build();
    }

    @PUT
    public Response put(@PathParam("form") String form, String body) {
      return ContentForm.valueOf(form).response(ALPHABET).build();
    }

    @GET
    @Path("empty")
    public Response empty(@PathParam("form") String form) {
      return ContentForm.valueOf(form).response("").build();
    }

    @GET
    @Path("status/{status}")
    public Response status(@PathParam("form") String form, @PathParam("status") int status) {
      return ContentForm.valueOf(form).response(ALPHABET).status(status).build();
    }

    @GET
    @Path("coded")
    public Response coded(@PathParam("form") String form) {
      return ContentForm.valueOf(form)
          .response(ALPHABET)
          .header("Content-Encoding", "rot26")
          .build();
    }

    @GET
    @Path("declined")
    public Response declined(@PathParam("form") String form) {
      return ContentForm.valueOf(form).response(ALPHABET).header("Accept-Ranges", "none").build();
    }

    @GET
    @Path("attachment")
    public Response attachment(@PathParam("form") String form) {
      return ContentForm.valueOf(form)
          .response(ALPHABET)
          .header("Content-Disposition", "attachment; filename=alphabet")
          .header("Content-Language", "en")
          .build();
    }
  }

  /** Has what is no plain content of known length. */
  @Path("range-cases/{id}")
  @Etagged(source = StateSource.class)
  @Produces("text/plain;charset=UTF-8")
  public static class Cases {

    @GET
    @Path("umlauts")
    public String umlauts() {
      return UMLAUTS;
    }

    @GET
    @Path("unsized")
    public StreamingOutput unsized() {
      return out -> out.write(ALPHABET.getBytes(UTF_8));
    }

    @GET
    @Path("octet-by-octet")
    public Response octetByOctet() {
      StreamingOutput content =
          out -> {
            for (byte octet : ALPHABET.getBytes(UTF_8)) {
              out.write(octet);
            }
            out.flush();
            out.close();
          };
      return withLength(content).build();
    }

    @GET
    @Path("note")
    public Note note(@PathParam("id") String id) {
      return new Note(ALPHABET, State.withId(id).validators());
    }

    @GET
    @Path("missing")
    public Response missing() {
      return Response.status(Response.Status.NOT_FOUND).entity(ALPHABET).build();
    }

    @GET
    @Path("nothing")
    public Response nothing() {
      return Response.noContent().build();
    }

    @GET
    @Path("own")
    public Response own() {
      return Response.status(206).header("Content-Range", "bytes 1-1/26").entity("b").build();
    }

    @GET
    @Path("asked")
    public String asked(
        @HeaderParam("Range") @Nullable String range,
        @HeaderParam("If-Range") @Nullable String ifRange) {
      return range + " " + ifRange;
    }

    private static ResponseBuilder withLength(Object content) {
      return Response.ok(content).header("Content-Length", String.valueOf(ALPHABET.length()));
    }
  }

  /** Has no tag and no date. */
  @Path("ranges-untagged/{form}")
  @Etagged
  @Produces("text/plain;charset=UTF-8")
  public static class Untagged {

    @GET
    public Response get(@PathParam("form") String form) {
      return ContentForm.valueOf(form).response(ALPHABET).build();
    }
  }

  /** Has no annotation. */
  @Path("ranges-unannotated")
  @Produces("text/plain;charset=UTF-8")
  public static class Unannotated {

    @GET
    public Response get(@HeaderParam("Range") @Nullable String range) {
      return Response.ok(
              RangedContent.of(
                  ALPHABET.length(),
                  (out, first, count) -> out.write(ALPHABET.getBytes(UTF_8), 0, 26)))
          .header("X-Range", Objects.requireNonNullElse(range, "none"))
          .build();
    }

    @GET
    @Path("path")
    public Response path() {
      return ContentForm.PATH.response(ALPHABET).build();
    }
  }
}
