package dev.etagged.answer;

import static java.util.Objects.requireNonNull;

import dev.etagged.http.HttpDate;
import dev.etagged.http.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a modification date is worth while its second lasts. It has whole seconds, so that another
 * modification may follow which bears the same date: RFC 9110 section 8.8.2.2 takes a date for
 * strong only if it is a second older than the response, and section 8.8.2.1 forbids to send one
 * that lies in the future.
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
   * Whether a date may be sent: nothing can be modified any more that would bear it.
   *
   * @param lastModified a modification date
   * @return false while its second lasts, and before
   */
  public boolean isSettled(Instant lastModified) {
    return HttpDate.wholeSecond(lastModified).isBefore(HttpDate.wholeSecond(now));
  }

  /**
   * The validators against which preconditions are to be evaluated. A modification of the present
   * second counts for the next one: a client that names the present second has it from elsewhere
   * than a {@code Last-Modified}, and cannot tell what it saw.
   *
   * @param current those of the selected representation
   * @return the same, or with the next second as their date
   */
  public Validators evaluated(Validators current) {
    return current.lastModified().filter(this::isOfThePresentSecond).isPresent()
        ? new Validators.Known(
            current.entityTag(), Optional.of(HttpDate.wholeSecond(now).plus(SECOND)))
        : current;
  }

  private boolean isOfThePresentSecond(Instant lastModified) {
    return HttpDate.wholeSecond(lastModified).equals(HttpDate.wholeSecond(now));
  }
}
