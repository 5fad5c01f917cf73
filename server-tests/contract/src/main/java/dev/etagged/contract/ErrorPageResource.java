package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.Etagged;
import jakarta.servlet.FilterChain;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Base64;

/** Pages for errors, which a container asks for in the course of a request that failed. */
@Path("error-page")
@Produces("text/plain")
public class ErrorPageResource {

  static final int OF_STATE = 451;
  static final int OF_CONTENT = 423;
  static final String PAGE = "what went wrong";

  private static final String STATE =
      "s0-" + Base64.getUrlEncoder().withoutPadding().encodeToString(" \"page\"".getBytes(UTF_8));

  /** What {@code web.xml} says of them. */
  static final String ELEMENTS =
      """
      <error-page>
        <error-code>%d</error-code>
        <location>/error-page/state/%s</location>
      </error-page>
      <error-page>
        <error-code>%d</error-code>
        <location>/error-page/content</location>
      </error-page>
      """
          .formatted(OF_STATE, STATE, OF_CONTENT);

  /** Refuses everything before Jakarta REST sees it: with the last part of the path. */
  @WebFilter(urlPatterns = "/sent-error/*", asyncSupported = true)
  public static class Refusing extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException {
      String uri = request.getRequestURI();
      response.sendError(Integer.parseInt(uri.substring(uri.lastIndexOf('/') + 1)));
    }
  }

  @GET
  @Path("state/{id}")
  @Etagged(source = StateSource.class)
  public Response get() {
    return Response.status(OF_STATE).entity(PAGE).build();
  }

  @PUT
  @Path("state/{id}")
  @Etagged(source = StateSource.class, required = true)
  public Response put(String body) {
    return get();
  }

  /** It forgets to say that it is a page of an error. */
  @GET
  @Path("content")
  @Etagged
  public String content() {
    return PAGE;
  }
}
