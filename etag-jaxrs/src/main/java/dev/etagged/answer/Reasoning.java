package dev.etagged.answer;

import dev.etagged.http.ETag;
import dev.etagged.http.Outcome;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.TagCondition;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import dev.etagged.variant.CodingSuffix;
import dev.etagged.variant.VariantLabel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds the reason of a decision in what was compared.
 *
 * @param preconditions those of the request, with the tags that its own tags stand in for
 * @param current the validators of the selected representation
 * @param texts the value of a field as it was sent
 * @param disagreement what a tag shows about the nodes, beside the current one
 */
public record Reasoning(
    Preconditions preconditions,
    Validators current,
    Function<PreconditionField, String> texts,
    Function<ETag, Optional<Reason>> disagreement) {

  /** The reason of an outcome. */
  public Reason of(Outcome outcome) {
    if (outcome.decidedBy().isEmpty()) {
      return undecided(outcome);
    }
    PreconditionField field = outcome.decidedBy().get();
    return switch (field) {
      case IF_MATCH -> ofTags(field, preconditions.ifMatch(), outcome);
      case IF_NONE_MATCH -> ofTags(field, preconditions.ifNoneMatch(), outcome);
      case IF_UNMODIFIED_SINCE ->
          outcome.verdict() == Verdict.PRECONDITION_FAILED
              ? Reason.CHANGED_SINCE
              : Reason.UNCHANGED_SINCE;
      case IF_MODIFIED_SINCE ->
          outcome.verdict() == Verdict.NOT_MODIFIED ? Reason.UNCHANGED_SINCE : Reason.CHANGED_SINCE;
    };
  }

  private Reason undecided(Outcome outcome) {
    if (current instanceof Validators.Absent) {
      return Reason.ABSENT;
    }
    if (outcome.verdict() == Verdict.PRECONDITION_FAILED) {
      return Reason.OVERTAKEN;
    }
    return preconditions.isEmpty() && !lacksValidators()
        ? Reason.UNCONDITIONAL
        : Reason.NO_VALIDATOR;
  }

  private boolean lacksValidators() {
    return current instanceof Validators.Known
        && current.entityTag().isEmpty()
        && current.lastModified().isEmpty();
  }

  private Reason ofTags(
      PreconditionField field, Optional<TagCondition> condition, Outcome outcome) {
    if (condition.isPresent() && condition.get() instanceof TagCondition.Malformed) {
      return texts.apply(field).contains("\"") ? Reason.MALFORMED : Reason.UNQUOTED;
    }
    if (current instanceof Validators.Absent) {
      return Reason.ABSENT;
    }
    if (condition.isPresent() && condition.get() instanceof TagCondition.Listed list) {
      return current
          .entityTag()
          .map(tag -> ofTags(field, list.tags(), tag, outcome))
          .orElse(Reason.NO_VALIDATOR);
    }
    return Reason.ANY;
  }

  private Reason ofTags(PreconditionField field, List<ETag> tags, ETag tag, Outcome outcome) {
    boolean strongly = field == PreconditionField.IF_MATCH;
    if (strongly && tags.stream().anyMatch(tag::stronglyMatches)) {
      return outcome.verdict() == Verdict.PRECONDITION_FAILED ? Reason.OVERTAKEN : Reason.MATCH;
    }
    if (has(tags, sent -> hadSuffix(sent, tag))) {
      return Reason.SUFFIXED;
    }
    if (strongly && tag.isWeak() && has(tags, tag::weaklyMatches)) {
      return Reason.WEAK_STATE;
    }
    if (has(tags, sent -> sent.isWeak() && !tag.isWeak() && tag.weaklyMatches(sent))) {
      return Reason.WEAKENED;
    }
    if (has(tags, tag::weaklyMatches)) {
      return Reason.MATCH;
    }
    return ofOthers(tags, tag);
  }

  private Reason ofOthers(List<ETag> tags, ETag tag) {
    ETag state = VariantLabel.stateOf(tag);
    if (has(tags, sent -> VariantLabel.stateOf(sent).weaklyMatches(state))) {
      return Reason.OTHER_REPRESENTATION;
    }
    return tags.stream()
        .flatMap(sent -> disagreement.apply(sent).stream())
        .findFirst()
        .orElse(Reason.CHANGED);
  }

  private static boolean hadSuffix(ETag sent, ETag current) {
    return CodingSuffix.without(sent).stream().anyMatch(current::weaklyMatches);
  }

  private static boolean has(List<ETag> tags, Predicate<ETag> quality) {
    return tags.stream().anyMatch(quality);
  }
}
