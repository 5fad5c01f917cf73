package dev.etagged.example;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What a browser may do with a response (Content Security Policy). The page runs its own files and
 * nothing else of this origin: everybody can store a file here.
 */
final class ContentPolicy {
  static final String FIELD = "Content-Security-Policy";

  /** Of whatever is not the page: it is of no origin, and loads and runs nothing. */
  static final String OF_RESOURCES = "default-src 'none'; frame-ancestors 'none'; sandbox";

  private static final String NONE = "'none'";

  private ContentPolicy() {}

  /** The other nodes that the page may ask are those on this host. */
  static String ofPage(HttpServletRequest request) {
    Optional<Authority> self = Authority.of(request).filter(Authority::hasSource);
    Optional<String> root = self.map(authority -> authority + request.getContextPath() + "/");
    String nodes =
        self.map(authority -> " " + request.getScheme() + "://" + authority.host() + ":*")
            .orElse("");
    return "default-src 'none'; script-src "
        + root.map(path -> path + "app/").orElse(NONE)
        + "; style-src "
        + root.map(path -> path + "style.css").orElse(NONE)
        + "; img-src "
        + root.map(path -> path + "icon.svg").orElse(NONE)
        + "; connect-src 'self'"
        + nodes
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
        + " require-trusted-types-for 'script'";
  }
}
