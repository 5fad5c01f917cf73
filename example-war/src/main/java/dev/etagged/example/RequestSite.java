package dev.etagged.example;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * Whose page sent a request, as far as a browser says so. A form or a script of another site can
 * send a POST here without asking first.
 */
final class RequestSite {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private RequestSite() {}

  /** Whether it would write on behalf of a page that is not this application's. */
  static boolean isForeignWrite(HttpServletRequest request, Authority self) {
    if (SAFE_METHODS.contains(request.getMethod())) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !OWN.contains(site);
    }
    String origin = request.getHeader("Origin");
    return origin != null && !Authority.ofOrigin(origin).equals(Optional.of(self));
  }
}
