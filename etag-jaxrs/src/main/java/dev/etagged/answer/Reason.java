package dev.etagged.answer;

import java.util.Locale;

/** Why a request was decided as it was, in a word for whoever reads a wire log. */
public enum Reason {
  /** It has no precondition. */
  UNCONDITIONAL,
  /** It needs a precondition and has none. */
  REQUIRED,
  /** There is no current representation. */
  ABSENT,
  /** The current representation has nothing to compare with. */
  NO_VALIDATOR,
  /** The precondition is {@code *}, and there is a current representation. */
  ANY,
  /** A tag is the current one. */
  MATCH,
  /** A tag is the current one but for {@code W/}, which an intermediary put before it. */
  WEAKENED,
  /** A tag is the current one with the suffix of an intermediary that coded the content. */
  SUFFIXED,
  /** A tag names another representation of the current state. */
  OTHER_REPRESENTATION,
  /** The current tag is weak, and strong comparison is never true for it. */
  WEAK_STATE,
  /** A tag is of a later state than this node reads. */
  STALE_NODE,
  /** A tag is of the same version, and this node would not derive it. */
  FOREIGN_TAG,
  /** The field has no quotation marks. */
  UNQUOTED,
  /** The field is no list of entity tags. */
  MALFORMED,
  /** No tag is the current one. */
  CHANGED,
  /** The date of the last modification is not later than the one that was sent. */
  UNCHANGED_SINCE,
  /** The date of the last modification is later than the one that was sent. */
  CHANGED_SINCE,
  /** The precondition held, and another request wrote before this one did. */
  OVERTAKEN;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Such as {@code stale-node}. */
  @Override
  public String toString() {
    return word;
  }
}
