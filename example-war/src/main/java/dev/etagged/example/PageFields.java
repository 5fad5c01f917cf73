package dev.etagged.example;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The fields of the page and its files: nothing is loaded from elsewhere, no script or style stands
 * in the page itself, and a browser asks after each file before it uses what it has stored.
 */
@WebFilter("/*")
public class PageFields extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final String RESOURCES = "/api/";
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getRequestURI().startsWith(request.getContextPath() + RESOURCES)) {
      response.setHeader("Content-Security-Policy", policy(request));
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-cache");
    }
    chain.doFilter(request, response);
  }

  /** The other nodes that the page may ask are those on this host. */
  private static String policy(HttpServletRequest request) {
    String host = request.getServerName();
    String nodes =
        HOST.matcher(host).matches() ? " " + request.getScheme() + "://" + host + ":*" : "";
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
        + " 'self'"
        + nodes
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
        + " require-trusted-types-for 'script'";
  }
}
