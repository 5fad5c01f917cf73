package dev.etagged.answer;

import static java.util.Objects.requireNonNull;

import dev.etagged.http.HttpDate;
import dev.etagged.http.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The use of a modification date while its second lasts. It has whole seconds, so another
 * modification with the same date may follow. RFC 9110 section 8.8.2.2 therefore takes a date for
 * strong only if it is a second older than the response, and section 8.8.2.1 forbids to send a date
 * in the future.
 *
 * @param now when the representation was looked up, or before
 */
public record Dating(Instant now) {

  private static final Duration SECOND = Duration.ofSeconds(1);

  /**
   * Checks that the time is there.
   *
   * @param now when the representation was looked up
   */
  public Dating {
    requireNonNull(now, "now");
  }

  /**
   * Whether a date may be sent: no further modification can get the same date.
   *
   * @param lastModified a modification date
   * @return false while its second lasts, and before
   */
  public boolean isSettled(Instant lastModified) {
    return HttpDate.wholeSecond(lastModified).isBefore(HttpDate.wholeSecond(now));
  }

  /**
   * The validators against which preconditions are to be evaluated. A modification of the present
   * second counts as one of the next second: a client that names the present second did not get it
   * from a {@code Last-Modified}, and cannot know which state it saw.
   *
   * @param current the ones of the selected representation
   * @return the same, or with the next second as their date
   */
  public Validators evaluated(Validators current) {
    return current.lastModified().filter(this::isOfThePresentSecond).isPresent()
        ? new Validators.Known(
            current.entityTag(), Optional.of(HttpDate.wholeSecond(now).plus(SECOND)))
        : current;
  }

  /**
   * The validators that a client can name: a date in the future is never sent before its time.
   *
   * @param current the ones of the selected representation
   * @return the same, or without their date
   */
  public Validators nameable(Validators current) {
    Instant present = HttpDate.wholeSecond(now);
    return current.lastModified().map(HttpDate::wholeSecond).filter(present::isBefore).isPresent()
        ? new Validators.Known(current.entityTag(), Optional.empty())
        : current;
  }

  private boolean isOfThePresentSecond(Instant lastModified) {
    return HttpDate.wholeSecond(lastModified).equals(HttpDate.wholeSecond(now));
  }
}
