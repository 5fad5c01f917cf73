package dev.etagged.cors;

import java.util.List;

/**
 * A question that a browser asks before a script's request to another origin, and the answer of the
 * application's policy.
 *
 * @param method the method of the request that is to follow
 * @param asked the fields that it is to have, beside those that need no leave
 * @param allowedMethods the methods that the answer allows
 * @param allowed the fields that the answer allows
 * @param credentials whether the answer allows credentials
 */
public record Preflight(
    String method,
    FieldNameList asked,
    FieldNameList allowedMethods,
    FieldNameList allowed,
    boolean credentials) {

  private static final String IF_MATCH = "If-Match";

  /** Those that make a request conditional, and are not safelisted. */
  private static final List<String> CONDITIONAL =
      List.of(IF_MATCH, "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range");

  /** Allowed without being named. */
  private static final List<String> SAFELISTED_METHODS = List.of("GET", "HEAD", "POST");

  private static final List<String> UNSAFE_METHODS = List.of("PUT", "PATCH", "DELETE");

  /**
   * The conditional fields that a browser would not send, although the policy allows the method.
   *
   * <p>An answer that only repeats what was asked for shows nothing about other fields. One that
   * lists names of its own has a fixed list: without If-Match no write can be conditional.
   *
   * @param required whether the method needs a precondition, so that nobody leaves it out on
   *     purpose
   */
  public List<String> refusedFields(boolean required) {
    if (!SAFELISTED_METHODS.contains(method) && !allowedMethods.covers(method, credentials)) {
      return List.of();
    }
    boolean expected = UNSAFE_METHODS.contains(method) && (required || !allowed.isWithin(asked));
    return CONDITIONAL.stream()
        .filter(field -> asked.has(field) || (expected && field.equals(IF_MATCH)))
        .filter(field -> !allowed.covers(field, credentials))
        .toList();
  }
}
