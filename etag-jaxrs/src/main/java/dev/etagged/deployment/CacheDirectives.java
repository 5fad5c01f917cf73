package dev.etagged.deployment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The directives of a {@code Cache-Control} field, as a shared cache reads them (RFC 9111 section
 * 5.2.2).
 *
 * @param directives in lower case, without the values of quoted arguments
 */
record CacheDirectives(Set<String> directives) {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  static CacheDirectives of(String fieldValue) {
    return new CacheDirectives(
        Stream.of(QUOTED.matcher(fieldValue).replaceAll("").split(",", -1))
            .map(String::strip)
            .map(directive -> directive.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether they are for every cache, whoever asked. */
  boolean areForAll() {
    return has("public") || hasSharedAge();
  }

  /** Whether a shared cache may store the response to a request with credentials (section 3.5). */
  boolean allowCredentials() {
    return areForAll() || (has("must-revalidate") && !has("private"));
  }

  /**
   * Whether a shared cache may give a response that it stored to another caller without asking the
   * server. It may store one that a cookie selected unless it is told otherwise (section 3).
   */
  boolean allowReuse() {
    boolean stored = !has("no-store") && (areForAll() || !has("private"));
    return stored && !has("no-cache") && !isStaleAtOnce();
  }

  private boolean isStaleAtOnce() {
    boolean revalidated = has("must-revalidate") || has("proxy-revalidate");
    return hasSharedAge() ? has("s-maxage=0") : revalidated && has("max-age=0");
  }

  private boolean hasSharedAge() {
    return directives.stream().anyMatch(directive -> directive.startsWith("s-maxage="));
  }

  private boolean has(String directive) {
    return directives.contains(directive);
  }
}
