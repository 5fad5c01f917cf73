package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Dispatches to another resource, inside a write and on its thread. */
@Produces("text/plain")
@Path("servlet-dispatch")
public class ServletDispatchResource {

  @Context HttpServletRequest current;

  /**
   * Keeps the container's own objects: what a runtime injects leads to the request that the thread
   * performs, inside a dispatched one to that.
   */
  @WebFilter(urlPatterns = "/servlet-dispatch/*", asyncSupported = true)
  public static class Container extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      request.setAttribute(HttpServletRequest.class.getName(), request);
      request.setAttribute(HttpServletResponse.class.getName(), response);
      chain.doFilter(request, response);
    }
  }

  /** Which write of the thread is under way before, inside and after the other request. */
  @PUT
  @Etagged(State.class)
  @Path("{how}/{method}/{id}/{inner:.+}")
  public String dispatch(
      @PathParam("how") String how,
      @PathParam("method") String method,
      @PathParam("id") String id,
      @PathParam("inner") String inner)
      throws ServletException, IOException {
    String before = WritesOfThread.underWay();
    String inside = dispatched(how, method, "/" + inner, null);
    return before + " " + inside + " " + WritesOfThread.underWay();
  }

  /** The same resource method for another state. */
  @GET
  @Etagged(source = OfQuery.class)
  @Path("same")
  public String get(
      @QueryParam("how") @DefaultValue("none") String how,
      @QueryParam("inner") @DefaultValue("none") String inner)
      throws ServletException, IOException {
    return how.equals("none") ? "content" : dispatchedToSame(how, "GET", inner);
  }

  /** As GET does. */
  @PUT
  @Etagged(source = OfQuery.class)
  @Path("same")
  public String put(
      @QueryParam("how") @DefaultValue("none") String how,
      @QueryParam("inner") @DefaultValue("none") String inner)
      throws ServletException, IOException {
    return how.equals("none") ? "content" : dispatchedToSame(how, "PUT", inner);
  }

  private String dispatchedToSame(String how, String method, String inner)
      throws ServletException, IOException {
    return "around "
        + dispatched(how, method, "/servlet-dispatch/same", "tag=" + inner)
        + " of "
        + inner;
  }

  private String dispatched(String how, String method, String path, @Nullable String query)
      throws ServletException, IOException {
    HttpServletRequest request = container(HttpServletRequest.class);
    HttpServletResponse response = container(HttpServletResponse.class);
    InnerResponse innerResponse = new InnerResponse(response);
    RequestDispatcher dispatcher =
        request.getRequestDispatcher(query == null ? path : path + "?" + query);
    if (how.equals("include")) {
      dispatcher.include(new IncludedRequest(request, method, path, query), innerResponse);
    } else {
      dispatcher.forward(new InnerRequest(request, method), innerResponse);
    }
    return innerResponse.result();
  }

  /** The tag that the query has. */
  static final class OfQuery implements ValidatorSource {
    @Override
    public Validators validators(TargetResource target) {
      String tag = target.uriInfo().getQueryParameters().getFirst("tag");
      return Validators.of(ETag.strong(tag == null ? "none" : tag));
    }
  }

  private <T> T container(Class<T> type) {
    return type.cast(current.getAttribute(type.getName()));
  }

  /** Another method on the same fields. */
  private static class InnerRequest extends HttpServletRequestWrapper {

    private final String method;

    InnerRequest(HttpServletRequest outer, String method) {
      super(outer);
      this.method = method;
    }

    @Override
    public String getMethod() {
      return method;
    }
  }

  /** An included request keeps the outer one's path, by which the runtime would find that again. */
  private static final class IncludedRequest extends InnerRequest {

    private final String path;
    private final @Nullable String query;

    IncludedRequest(HttpServletRequest outer, String method, String path, @Nullable String query) {
      super(outer, method);
      this.path = path;
      this.query = query;
    }

    @Override
    public @Nullable String getQueryString() {
      return query;
    }

    @Override
    public String getRequestURI() {
      return getContextPath() + path;
    }

    @Override
    public StringBuffer getRequestURL() {
      return new StringBuffer("http://127.0.0.1:" + getServerPort() + getRequestURI());
    }

    @Override
    public String getServletPath() {
      return "";
    }

    @Override
    public String getPathInfo() {
      return path;
    }
  }

  /** Sends nothing. */
  private static final class InnerResponse extends HttpServletResponseWrapper {

    private final StringWriter content = new StringWriter();
    private final PrintWriter writer = new PrintWriter(content);
    private int status = 200;

    InnerResponse(HttpServletResponse outer) {
      super(outer);
    }

    String result() {
      writer.flush();
      return status == 200 ? content.toString() : Integer.toString(status);
    }

    @Override
    public void setStatus(int code) {
      status = code;
    }

    @Override
    public int getStatus() {
      return status;
    }

    @Override
    public void sendError(int code) {
      status = code;
    }

    @Override
    public void sendError(int code, String message) {
      status = code;
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void setHeader(String name, String value) {}

    @Override
    public void addHeader(String name, String value) {}

    @Override
    public void setContentType(String type) {}

    @Override
    public void flushBuffer() {}

    @Override
    public void reset() {}

    @Override
    public void resetBuffer() {}

    @Override
    public boolean isCommitted() {
      return false;
    }

    @Override
    public PrintWriter getWriter() {
      return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {
        @Override
        public void write(int octet) {
          content.write(octet);
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new IllegalStateException("this is written at once");
        }
      };
    }
  }
}
