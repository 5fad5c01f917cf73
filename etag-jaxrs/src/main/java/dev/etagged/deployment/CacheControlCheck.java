package dev.etagged.deployment;

import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.Etagged;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.http.MethodKind;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses a {@code cacheControl} that is no list of directives, or by which a shared cache would
 * give one caller's representation to another (RFC 9111 sections 3 and 3.5).
 */
final class CacheControlCheck {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final String DIRECTIVE =
      TOKEN + "(?:=(?:" + TOKEN + "|\"[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]*\"))?";
  private static final Pattern LIST =
      Pattern.compile("(?:" + DIRECTIVE + "(?:\\s*,\\s*" + DIRECTIVE + ")*)?");

  private final ResourceMethod method;
  private final Etagged etagged;
  private final CacheDirectives directives;

  CacheControlCheck(ResourceMethod method, Etagged etagged) {
    this.method = method;
    this.etagged = etagged;
    this.directives = CacheDirectives.of(etagged.cacheControl());
  }

  void requireSound() {
    if (!LIST.matcher(etagged.cacheControl().strip()).matches()) {
      throw wrong(
          "is not a list of cache directives (RFC 9111 section 5.2); write one such as \"private, max-age=60\"");
    }
    Optional<String> caller =
        Stream.of(etagged.vary()).filter(CacheControlCheck::isOfCaller).findFirst();
    if (caller.isPresent() && directives.areForAll()) {
      throw wrong(
          "beside vary = \"%s\": a shared cache would give one caller's representation to another; write cacheControl = \"private, no-cache\", or leave it out"
              .formatted(caller.get()));
    }
  }

  /**
   * The same, where not the request but who sends it decides whether there is a response. A cache
   * that asks the server each time is answered according to who asks.
   */
  void requireSoundBeside(Authorization authorization) {
    boolean concerned =
        !etagged.cacheControl().isBlank()
            && authorization.isDemanded()
            && directives.allowReuse()
            && method
                .httpMethod()
                .filter(name -> MethodKind.of(name) == MethodKind.RETRIEVING)
                .isPresent();
    if (concerned && authorization.isCertain() && directives.allowCredentials()) {
      throw wrong(
          "on a method that only some callers may call: a shared cache would give its response to all of them (RFC 9111 section 3.5); write cacheControl = \"private, no-cache\", or \"public, no-cache\" to let the cache ask each time, or leave it out");
    }
    if (concerned) {
      LOGGER.log(
          WARNING,
          "%s: cacheControl = \"%s\" lets a shared cache store a response that a cookie authorizes, and give it to other callers without asking; write \"private\" or \"no-cache\" into it"
              .formatted(method, etagged.cacheControl()));
    }
  }

  private static boolean isOfCaller(String field) {
    return field.equals(Etagged.PRINCIPAL)
        || field.equalsIgnoreCase("Authorization")
        || field.equalsIgnoreCase("Cookie");
  }

  private EtaggedConfigurationException wrong(String what) {
    return new EtaggedConfigurationException(
        "%s: @Etagged has cacheControl = \"%s\" %s"
            .formatted(method, etagged.cacheControl(), what));
  }
}
