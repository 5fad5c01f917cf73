package dev.etagged.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Is the first to listen to the end of every asynchronous request. */
final class AsyncStatusFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(
        request instanceof HttpServletRequest http ? new HeardRequest(http) : request, response);
  }

  private static final class HeardRequest extends HttpServletRequestWrapper {

    HeardRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
      AsyncContext started = super.startAsync(request, response);
      if (response instanceof HttpServletResponse http) {
        // As a response that is not one of HTTP, so that the server sets no status for this
        // listener.
        started.addListener(
            new AsyncStatusListener(http), request, new ServletResponseWrapper(http));
      }
      return started;
    }
  }
}
