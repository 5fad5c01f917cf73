package dev.etagged.example;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Puts the security fields on every response, whatever it is and however its path is spelled, and
 * refuses what is meant for another host, comes from another site or cannot be read.
 */
@WebFilter(
    urlPatterns = "/*",
    asyncSupported = true,
    dispatcherTypes = {
      DispatcherType.REQUEST,
      DispatcherType.FORWARD,
      DispatcherType.ERROR,
      DispatcherType.ASYNC
    })
public class SecurityFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Problem MISDIRECTED =
      new Problem(
          421,
          "Misdirected Request",
          "This application does not answer for that host; the setting etagged.example.hosts lists"
              + " those that it answers for, beside loopback.");
  private static final Problem FOREIGN =
      new Problem(403, "Forbidden", "A page of another site may not write here.");

  @Inject private transient KnownHosts knownHosts;
  @Inject private transient Spool spool;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    putFields(request, response);
    try {
      requireOwn(request);
      RequestSyntax.require(request);
      if (request.getDispatcherType() == DispatcherType.REQUEST && Spool.hasContent(request)) {
        try (SpooledContent content = spool.receive(request)) {
          chain.doFilter(new SpooledRequest(request, content), response);
        }
      } else {
        chain.doFilter(request, response);
      }
    } catch (Refusal refused) {
      answer(response, refused.problem());
    }
  }

  private void requireOwn(HttpServletRequest request) throws Refusal {
    Optional<Authority> self = Authority.of(request).filter(knownHosts::include);
    if (self.isEmpty()) {
      throw new Refusal(MISDIRECTED);
    }
    if (RequestSite.isForeignWrite(request, self.get())) {
      throw new Refusal(FOREIGN);
    }
  }

  /** By what the container matched: a path can be spelled in many ways. */
  private static void putFields(HttpServletRequest request, HttpServletResponse response) {
    if (!isResource(request.getServletPath())) {
      response.setHeader(ContentPolicy.FIELD, ContentPolicy.ofPage(request));
      response.setHeader("X-Content-Type-Options", "nosniff");
      // A browser asks after each file of the page before it uses what it has stored.
      response.setHeader("Cache-Control", "no-cache");
    }
  }

  /** The response is then put in order by {@link ResourceSecurity}. */
  private static boolean isResource(String servletPath) {
    return servletPath.equals("/api") || servletPath.startsWith("/api/");
  }

  private static void answer(HttpServletResponse response, Problem problem) throws IOException {
    byte[] content = problem.json();
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE.toString());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(ContentPolicy.FIELD, ContentPolicy.OF_RESOURCES);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (problem.isPassing()) {
      response.setIntHeader("Retry-After", Problem.RETRY_SECONDS);
    }
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
