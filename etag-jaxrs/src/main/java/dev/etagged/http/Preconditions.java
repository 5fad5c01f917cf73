package dev.etagged.http;

import static dev.etagged.http.PreconditionField.IF_MATCH;
import static dev.etagged.http.PreconditionField.IF_MODIFIED_SINCE;
import static dev.etagged.http.PreconditionField.IF_NONE_MATCH;
import static dev.etagged.http.PreconditionField.IF_UNMODIFIED_SINCE;
import static dev.etagged.http.Verdict.NOT_MODIFIED;
import static dev.etagged.http.Verdict.PRECONDITION_FAILED;
import static dev.etagged.http.Verdict.PROCEED;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The preconditions of one request, and their evaluation in the order of RFC 9110 section 13.2.2.
 *
 * <p>Fields that break their grammar have a decided outcome:
 *
 * <ul>
 *   <li>A malformed {@code If-Match} does not hold, so that an unreadable field overwrites nothing.
 *   <li>A malformed {@code If-None-Match} on GET, HEAD and QUERY holds, so that the client gets the
 *       whole representation; on any other method it does not hold while there is a current
 *       representation.
 *   <li>An invalid or repeated date is ignored (sections 13.1.3 and 13.1.4).
 * </ul>
 *
 * <pre>{@code
 * Preconditions.of(Map.of("If-None-Match", List.of("\"a\", W/\"b\""))::get, now)
 *     .evaluate("GET", Validators.of(ETag.strong("b")))
 *     .verdict()                                         // NOT_MODIFIED
 * }</pre>
 *
 * @param ifMatch the {@code If-Match} field, if it was sent
 * @param ifUnmodifiedSince the date of {@code If-Unmodified-Since}, if a valid one was sent
 * @param ifNoneMatch the {@code If-None-Match} field, if it was sent
 * @param ifModifiedSince the date of {@code If-Modified-Since}, if a valid one was sent
 * @since 0.1.0
 */
public record Preconditions(
    Optional<TagCondition> ifMatch,
    Optional<Instant> ifUnmodifiedSince,
    Optional<TagCondition> ifNoneMatch,
    Optional<Instant> ifModifiedSince) {

  private static final Preconditions NONE =
      new Preconditions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks that every part is there.
   *
   * @param ifMatch the {@code If-Match} field, if it was sent
   * @param ifUnmodifiedSince the date of {@code If-Unmodified-Since}, if a valid one was sent
   * @param ifNoneMatch the {@code If-None-Match} field, if it was sent
   * @param ifModifiedSince the date of {@code If-Modified-Since}, if a valid one was sent
   */
  public Preconditions {
    requireNonNull(ifMatch, "ifMatch");
    requireNonNull(ifUnmodifiedSince, "ifUnmodifiedSince");
    requireNonNull(ifNoneMatch, "ifNoneMatch");
    requireNonNull(ifModifiedSince, "ifModifiedSince");
  }

  /**
   * No preconditions, as in an unconditional request.
   *
   * @return preconditions that let every request proceed
   */
  public static Preconditions none() {
    return NONE;
  }

  /**
   * Reads a request's fields.
   *
   * @param fieldLines gives the lines of a field by its name, in their order; an empty list or null
   *     if the field was not sent
   * @param now the present, for dates with years of two digits
   * @return the preconditions; no content of a field causes an exception
   */
  public static Preconditions of(
      Function<String, ? extends @Nullable List<String>> fieldLines, Instant now) {
    return new Preconditions(
        sent(IF_MATCH, fieldLines).map(lines -> TagCondition.parse(IF_MATCH.fieldName(), lines)),
        sent(IF_UNMODIFIED_SINCE, fieldLines).flatMap(lines -> date(lines, now)),
        sent(IF_NONE_MATCH, fieldLines)
            .map(lines -> TagCondition.parse(IF_NONE_MATCH.fieldName(), lines)),
        sent(IF_MODIFIED_SINCE, fieldLines).flatMap(lines -> date(lines, now)));
  }

  private static Optional<List<String>> sent(
      PreconditionField field, Function<String, ? extends @Nullable List<String>> fieldLines) {
    return Optional.<List<String>>ofNullable(fieldLines.apply(field.fieldName()))
        .filter(lines -> !lines.isEmpty());
  }

  private static Optional<Instant> date(List<String> lines, Instant now) {
    return HttpDate.parse(String.join(", ", lines), now);
  }

  /**
   * Evaluates the preconditions (section 13.2.2, steps 1 to 4).
   *
   * <p>CONNECT, OPTIONS and TRACE ignore every precondition, and so do GET, HEAD and QUERY of a
   * resource without a current representation, whose answer is not 2xx (section 13.2.1).
   *
   * <p>A DELETE without a current representation is judged by section 13.1.1: its {@code If-Match}
   * does not hold. A server that finds by itself that there is nothing to delete ignores the
   * preconditions (section 13.2.1).
   *
   * @param method the request's method, case-sensitive
   * @param validators the validators of the selected representation
   * @return the outcome; {@link Verdict#UNDECIDED} only if there are preconditions and the
   *     validators are {@link Validators.Unknown}
   */
  public Outcome evaluate(String method, Validators validators) {
    MethodKind kind = MethodKind.of(method);
    if (isEmpty() || kind == MethodKind.NOT_SELECTING) {
      return Outcome.unconditional();
    }
    if (validators instanceof Validators.Unknown) {
      return Outcome.undecided();
    }
    boolean retrieving = kind == MethodKind.RETRIEVING;
    if (validators instanceof Validators.Absent && retrieving) {
      return Outcome.unconditional();
    }
    Outcome guarded = evaluateState(validators);
    if (guarded.verdict() == PRECONDITION_FAILED) {
      return guarded;
    }
    Outcome compared = evaluateCopy(retrieving, validators);
    return compared.decidedBy().isPresent() ? compared : guarded;
  }

  /**
   * Whether the request is unconditional.
   *
   * @return true if no precondition was sent, apart from dates that must be ignored
   */
  public boolean isEmpty() {
    return ifMatch.isEmpty()
        && ifUnmodifiedSince.isEmpty()
        && ifNoneMatch.isEmpty()
        && ifModifiedSince.isEmpty();
  }

  /** Steps 1 and 2: is the state the one that the client means to change? */
  private Outcome evaluateState(Validators current) {
    if (ifMatch.isPresent()) {
      boolean holds = ifMatch.get().stronglyNames(current);
      return Outcome.of(holds ? PROCEED : PRECONDITION_FAILED, IF_MATCH);
    }
    Optional<Instant> lastModified = lastModified(current);
    if (ifUnmodifiedSince.isPresent() && lastModified.isPresent()) {
      boolean holds = !lastModified.get().isAfter(ifUnmodifiedSince.get());
      return Outcome.of(holds ? PROCEED : PRECONDITION_FAILED, IF_UNMODIFIED_SINCE);
    }
    return Outcome.unconditional();
  }

  /** Steps 3 and 4: does the client hold the current representation already? */
  private Outcome evaluateCopy(boolean retrieving, Validators current) {
    if (ifNoneMatch.isPresent()) {
      return Outcome.of(ifNoneMatchVerdict(ifNoneMatch.get(), retrieving, current), IF_NONE_MATCH);
    }
    Optional<Instant> lastModified = lastModified(current);
    if (retrieving && ifModifiedSince.isPresent() && lastModified.isPresent()) {
      boolean holds = lastModified.get().isAfter(ifModifiedSince.get());
      return Outcome.of(holds ? PROCEED : NOT_MODIFIED, IF_MODIFIED_SINCE);
    }
    return Outcome.unconditional();
  }

  private static Verdict ifNoneMatchVerdict(
      TagCondition condition, boolean retrieving, Validators current) {
    if (retrieving) {
      return condition.weaklyNames(current) ? NOT_MODIFIED : PROCEED;
    }
    boolean unreadable =
        condition instanceof TagCondition.Malformed && current instanceof Validators.Known;
    return unreadable || condition.weaklyNames(current) ? PRECONDITION_FAILED : PROCEED;
  }

  private static Optional<Instant> lastModified(Validators current) {
    return current.lastModified().map(HttpDate::wholeSecond);
  }
}
