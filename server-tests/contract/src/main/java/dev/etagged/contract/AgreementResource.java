package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.DigestValidators;
import dev.etagged.Etagged;
import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.Validators;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The same content on every node, in every form in which a method can return it. */
@Path("agreed")
public class AgreementResource {
  static final String TREE = "etagged.test.tree";

  /** Letters and digits which a default charset or locale would write otherwise. */
  private static final String FOREIGN = " \u0131\u015F\u00FC \u0661\u0662\u0663 \u20AC 1234567.5";

  /** The forms of a content. */
  enum Form {
    FILE,
    PATH,
    OCTETS,
    TEXT,
    JSON,
    STREAMING_OUTPUT
  }

  @GET
  @Etagged(source = Chosen.class)
  @Path("CHOSEN/{name}")
  @Produces("text/plain;charset=UTF-8")
  public String chosen(@PathParam("name") String name) {
    return text(name);
  }

  @GET
  @Path("{form}/{name}")
  @Etagged
  @Produces("text/plain;charset=UTF-8")
  public Response get(@PathParam("form") String form, @PathParam("name") String name) {
    java.nio.file.Path file = java.nio.file.Path.of(System.getProperty(TREE), name);
    byte[] octets = text(name).getBytes(UTF_8);
    return switch (Form.valueOf(form)) {
      case FILE -> Response.ok(file.toFile()).build();
      case PATH -> Response.ok(file).build();
      case OCTETS -> Response.ok(octets).build();
      case STREAMING_OUTPUT -> Response.ok((StreamingOutput) out -> out.write(octets)).build();
      case JSON -> Response.ok("{\"text\":\"" + text(name) + "\"}", "application/json").build();
      case TEXT -> Response.ok(text(name)).build();
    };
  }

  static String text(String name) {
    return (name + FOREIGN).repeat(100);
  }

  /** Names inputs of every kind. */
  static final class Chosen implements ValidatorSource {

    @Override
    public Validators validators(TargetResource target) {
      String name = target.pathParameter("name").orElseThrow();
      return DigestValidators.of("text", text(name)).and("count", 1_234_567L).strong();
    }
  }
}
