package dev.etagged.example;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host and the port that a client names, in lower case.
 *
 * @param host a name, or an address; that of IPv6 stands in brackets
 * @param port empty if none is named
 */
record Authority(String host, String port) {
  private static final int MAX_LENGTH = 300;
  private static final Pattern NAME_OR_ADDRESS = Pattern.compile("[a-z0-9._-]+|\\[[0-9a-f:.]+]");
  private static final Pattern PORT = Pattern.compile("[0-9]{0,5}");
  private static final Pattern LOOPBACK = Pattern.compile("127\\.[0-9]+\\.[0-9]+\\.[0-9]+");

  /** Whom a request is for; empty if it does not say so, or not in the form of a host. */
  static Optional<Authority> of(HttpServletRequest request) {
    String field = request.getHeader("Host");
    return field == null ? of(request.getServerName()) : of(field);
  }

  static Optional<Authority> of(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int bracket = text.indexOf(']');
    int colon = text.indexOf(':', Math.max(bracket, 0));
    String host = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
    String port = colon < 0 ? "" : text.substring(colon + 1);
    return NAME_OR_ADDRESS.matcher(host).matches() && PORT.matcher(port).matches()
        ? Optional.of(new Authority(host, port))
        : Optional.empty();
  }

  /** Whom a page was loaded from; empty for {@code null} and whatever else is no origin. */
  static Optional<Authority> ofOrigin(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? Optional.empty() : of(authority);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Whether the host can only be the client's own machine: no name that somebody's DNS resolves.
   */
  boolean isLoopback() {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || LOOPBACK.matcher(host).matches();
  }

  /** Whether a policy for content can name it: no address of IPv6 is in its grammar. */
  boolean hasSource() {
    return !host.startsWith("[");
  }

  @Override
  public String toString() {
    return port.isEmpty() ? host : host + ":" + port;
  }
}
