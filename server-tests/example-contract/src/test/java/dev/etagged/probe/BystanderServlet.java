package dev.etagged.probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Takes what a server and its virtual machine keep of the application that they served last: the
 * last task of each thread, and the types of the record that was compared last (JDK-8078641).
 */
@WebServlet("/")
public class BystanderServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Of a type that is this application's own. */
  private record Compared(String name) {}

  /** Takes long enough for other requests to need other threads. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Compared compared = new Compared(request.getMethod());
    boolean same = compared.equals(new Compared("GET"));
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    response.getWriter().print(compared + " " + compared.hashCode() + " " + same);
  }
}
