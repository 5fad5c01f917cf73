package dev.etagged.answer;

import dev.etagged.http.ETag;
import dev.etagged.http.Outcome;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.TagCondition;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import java.util.List;
import java.util.Optional;

/** What to do about entity tags that do not come back as they were sent, for a log. */
public final class Remedy {

  private static final String LENIENT =
      ", or set etagged.lenient-if-match=true to accept such tags in If-Match, too";

  private Remedy() {}

  /**
   * Whether a tag may have come back in another form. It costs little to ask, since most requests
   * have the current tag alone, or none of the current state.
   *
   * @param preconditions those of the request, with the tags that its own tags stand in for
   */
  public static boolean mayBeNeeded(
      Preconditions preconditions, Outcome outcome, Validators current) {
    Optional<TagCondition> decisive =
        outcome.decidedBy().flatMap(field -> tags(field, preconditions));
    if (decisive.isPresent() && decisive.get() instanceof TagCondition.Listed list) {
      return outcome.verdict() != Verdict.PROCEED && !isAlone(current.entityTag(), list.tags());
    }
    return decisive.isPresent() && decisive.get() instanceof TagCondition.Malformed;
  }

  private static Optional<TagCondition> tags(PreconditionField field, Preconditions preconditions) {
    return switch (field) {
      case IF_MATCH -> preconditions.ifMatch();
      case IF_NONE_MATCH -> preconditions.ifNoneMatch();
      case IF_MODIFIED_SINCE, IF_UNMODIFIED_SINCE -> Optional.empty();
    };
  }

  private static boolean isAlone(Optional<ETag> current, List<ETag> tags) {
    return tags.size() == 1 && current.isPresent() && current.get().equals(tags.get(0));
  }

  /** What to do; empty for a reason that is nobody's fault, or that shows nodes that disagree. */
  public static Optional<String> of(Reason reason) {
    return switch (reason) {
      case WEAKENED ->
          Optional.of(
              "an intermediary weakened the tag, so that If-Match never holds: switch off what changes content on the way, such as gzip of nginx for this path, and compress in the application"
                  + LENIENT);
      case SUFFIXED ->
          Optional.of(
              "an intermediary that codes content added a suffix to the tag and does not take it off: switch its coding off for this path, such as mod_deflate of Apache httpd, and compress in the application"
                  + LENIENT);
      case UNQUOTED ->
          Optional.of(
              "the client removed the quotation marks: let it send the value of ETag as it is, with the quotation marks and W/");
      case MALFORMED ->
          Optional.of(
              "the field is no list of entity tags: let the client send values of ETag as they are, with commas between them");
      default -> Optional.empty();
    };
  }
}
