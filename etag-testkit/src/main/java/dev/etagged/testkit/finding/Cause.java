package dev.etagged.testkit.finding;

import java.util.Locale;

/** The kinds of findings. Their texts are in {@code causes.txt}. */
public enum Cause {
  NO_VALIDATOR,
  NO_STORE,
  DATE_ONLY,
  MALFORMED_TAG,
  WEAK_TAG,
  VARY_SPLITS,
  CLOCK_IN_TAG,
  TAG_OF_EACH_RENDER,
  CONTENT_OF_EACH_RENDER,
  TAG_OF_EACH_PROCESS,
  TAG_OF_FILE_ATTRIBUTES,
  STALE_NODE,
  MAX_BASED_TAG,
  TAG_MISSES_CHANGE,
  CONDITION_IGNORED,
  WEAK_COMPARISON_MISSING,
  LIST_NOT_READ,
  STAR_NOT_READ,
  DATE_OVERRULES_TAG,
  DATE_IGNORED,
  ONE_SECOND_BLIND,
  NOT_MODIFIED_WRONGLY,
  NOT_MODIFIED_LACKS_FIELD,
  NOT_MODIFIED_OTHER_TAG,
  NOT_MODIFIED_WITH_CONTENT,
  WEAK_IF_MATCH,
  IF_MATCH_IGNORED,
  WEAKENED_TAG,
  ONE_TAG_FOR_CODINGS,
  SUFFIX_NOT_STRIPPED,
  VARY_MISSING,
  HEAD_DIFFERS,
  IF_RANGE_IGNORED,
  WEAK_IF_RANGE,
  NO_RANGES,
  WRONG_RANGE,
  LOST_UPDATE,
  NO_PRECONDITION_REQUIRED,
  POLLS_WITHOUT_CONDITION,
  FAILED_WRONGLY;

  /** The name in output for machines, such as {@code clock-in-tag}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How much it matters. */
  public Severity severity() {
    return CauseTexts.of(this).severity();
  }

  /** What is wrong, in one line. */
  public String title() {
    return CauseTexts.of(this).title();
  }

  /** The section that gives the rule. */
  public String section() {
    return CauseTexts.of(this).section();
  }

  /** The likeliest cause. */
  public String because() {
    return CauseTexts.of(this).because();
  }

  /** What to do. */
  public String cure() {
    return CauseTexts.of(this).cure();
  }
}
