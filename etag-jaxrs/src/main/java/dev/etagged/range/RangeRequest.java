package dev.etagged.range;

import static java.util.Objects.requireNonNull;

import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ranges that a request asks for, and on what condition.
 *
 * @param ranges the {@code Range} field; empty if it was not sent or is to be ignored
 * @param ifRange the {@code If-Range} field, if it was sent
 */
public record RangeRequest(Optional<RangeSet> ranges, Optional<IfRange> ifRange) {

  private static final RangeRequest WHOLE = new RangeRequest(Optional.empty(), Optional.empty());

  /**
   * Checks that both parts are there.
   *
   * @param ranges the {@code Range} field
   * @param ifRange the {@code If-Range} field
   */
  public RangeRequest {
    requireNonNull(ranges, "ranges");
    requireNonNull(ifRange, "ifRange");
  }

  /**
   * Reads a request's fields.
   *
   * @param fieldLines gives the lines of a field by its name, in their order; an empty list or null
   *     if the field was not sent
   * @param now the present, for dates with years of two digits
   * @return what is asked for; never an exception for what a client sent
   */
  public static RangeRequest of(
      Function<String, ? extends @Nullable List<String>> fieldLines, Instant now) {
    Optional<RangeSet> ranges = sent("Range", fieldLines).flatMap(RangeSet::parse);
    Optional<IfRange> ifRange =
        sent("If-Range", fieldLines).map(lines -> IfRange.parse(lines, now));
    return ranges.isEmpty() && ifRange.isEmpty() ? WHOLE : new RangeRequest(ranges, ifRange);
  }

  private static Optional<List<String>> sent(
      String fieldName, Function<String, ? extends @Nullable List<String>> fieldLines) {
    return Optional.<List<String>>ofNullable(fieldLines.apply(fieldName))
        .filter(lines -> !lines.isEmpty());
  }

  /**
   * The part of it that counts for a method: nothing, unless the method is GET (section 14.2) or
   * QUERY (RFC 10008 section 2.8).
   *
   * @param method the request's method, case-sensitive
   * @return this, or a request for the whole
   */
  public RangeRequest forMethod(String method) {
    return method.equals("GET") || method.equals("QUERY") ? this : WHOLE;
  }

  /**
   * Selects octets of the representation that would be sent with 200, all of its preconditions
   * being true (section 13.2.2 step 5).
   *
   * @param current its validators
   * @param completeLength how many octets it has
   * @param limit the greatest number of ranges to be served, overlapping and adjoining ones taken
   *     together; more are answered by the whole
   * @param now the present
   * @return the octets to send, none of them twice
   */
  public Selection select(Validators current, long completeLength, int limit, Instant now) {
    boolean conditionFails =
        ifRange.filter(condition -> !condition.holdsFor(current, now)).isPresent();
    return ranges.isEmpty() || limit == 0 || conditionFails
        ? Selection.Whole.INSTANCE
        : select(ranges.get(), completeLength, limit);
  }

  private static Selection select(RangeSet ranges, long completeLength, int limit) {
    List<ByteRange> resolved = ranges.resolve(completeLength);
    if (resolved.isEmpty()) {
      return completeLength == 0 && ranges.isSatisfiedByNothing()
          ? Selection.Whole.INSTANCE
          : Selection.Unsatisfiable.INSTANCE;
    }
    if (resolved.size() > limit) {
      return Selection.Whole.INSTANCE;
    }
    return resolved.size() == 1
        ? new Selection.Single(resolved.get(0))
        : new Selection.Multipart(resolved);
  }
}
