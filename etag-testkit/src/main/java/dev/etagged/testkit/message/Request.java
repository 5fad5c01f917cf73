package dev.etagged.testkit.message;

import java.util.regex.Pattern;

/**
 * A request.
 *
 * @param method the method
 * @param target the whole URI, as it was recorded
 * @param fields the fields
 */
public record Request(String method, String target, Fields fields) {

  private static final Pattern USER = Pattern.compile("^(https?://)[^/?#@]*@");
  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "(?i)([?&][^=&]*(?:token|secret|password|signature|api-?key|session|code)[^=&]*=)[^&]*");

  /** Whether it is GET or HEAD. */
  public boolean retrieves() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** The target for a reader, who sees no credentials. */
  public String shown() {
    return CREDENTIALS.matcher(USER.matcher(target).replaceFirst("$1")).replaceAll("$1(not shown)");
  }

  /** Path and query, the same at every node. */
  public String pathAndQuery() {
    int scheme = target.indexOf("://");
    int path = target.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    return path < 0 ? "/" : target.substring(path);
  }

  /** Whether a field makes it conditional, or asks for a part. */
  public boolean isConditional() {
    return fields.has("If-None-Match")
        || fields.has("If-Modified-Since")
        || fields.has("If-Match")
        || fields.has("If-Unmodified-Since");
  }
}
