package dev.etagged.answer;

import dev.etagged.http.ETag;
import dev.etagged.http.TagCondition;
import dev.etagged.http.Validators;
import java.util.Optional;

/** What a client can send, by the method and by what there is: advice that can work. */
final class Advice {

  private static final String CREATING = "PUT";

  private static final String BY_DATE =
      "Send If-Unmodified-Since with the Last-Modified of the representation that you mean to change";

  private Advice() {}

  /** For a request that needs a precondition. */
  static String toSend(String method, Validators current) {
    if (current instanceof Validators.Absent) {
      return method.equals(CREATING)
          ? "There is no current representation: send If-None-Match: * to create one."
          : "There is no current representation that the request could change: once there is one, send If-Match with its entity tag.";
    }
    if (canMatch(current)) {
      return "Send If-Match with the entity tag of the representation that you mean to change.";
    }
    String why = whyNoneMatches(current);
    return current.lastModified().isPresent()
        ? BY_DATE + ": " + why + "."
        : "No precondition can protect the representation: "
            + why
            + ", and there is no modification date. Send If-Match: * to change it in whatever state it is; its author can declare a strong entity tag.";
  }

  /** For a request whose {@code If-Match} lists tags, none of which matches strongly. */
  static String againstMismatch(TagCondition.Listed sent, Validators current) {
    if (!canMatch(current)) {
      String why = "If-Match does not hold: " + whyNoneMatches(current) + ".";
      return current.lastModified().isPresent() ? why + " " + BY_DATE + "." : why;
    }
    Optional<ETag> tag = current.entityTag();
    boolean weakened =
        sent.tags().stream().anyMatch(each -> tag.filter(each::weaklyMatches).isPresent());
    return weakened
        ? "If-Match does not hold: it compares strongly, and the entity tag that was sent is weak."
        : "If-Match does not hold for the current representation.";
  }

  /** Whether {@code If-Match} can hold for a listed tag: it compares strongly. */
  private static boolean canMatch(Validators current) {
    return current instanceof Validators.Unknown
        || current.entityTag().filter(tag -> !tag.isWeak()).isPresent();
  }

  private static String whyNoneMatches(Validators current) {
    return current.entityTag().isPresent()
        ? "the current entity tag is weak, and If-Match compares strongly"
        : "there is no entity tag";
  }
}
