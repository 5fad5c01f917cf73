package dev.etagged.http;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the selected representation before it is sent (RFC 9110 section 8.8): its
 * validators, or that there is no current representation, or nothing until it is rendered.
 *
 * @since 0.1.0
 */
public sealed interface Validators {

  /**
   * The entity tag of the selected representation.
   *
   * @return the tag; empty if it has none, or if it is not known
   */
  default Optional<ETag> entityTag() {
    return Optional.empty();
  }

  /**
   * The date of the selected representation's last modification.
   *
   * @return the date, possibly with a fraction of a second; empty if it is not known
   */
  default Optional<Instant> lastModified() {
    return Optional.empty();
  }

  /**
   * There is a current representation, and these are its validators.
   *
   * @param entityTag its entity tag, if it has one
   * @param lastModified when it was last modified, if that is known; a fraction of a second is
   *     allowed, and {@code Last-Modified} and the preconditions see the whole second
   */
  record Known(Optional<ETag> entityTag, Optional<Instant> lastModified) implements Validators {

    /**
     * Checks the date.
     *
     * @param entityTag its entity tag, if it has one
     * @param lastModified when it was last modified, if that is known
     * @throws IllegalArgumentException if the date's year does not have four digits
     */
    public Known {
      requireNonNull(entityTag, "entityTag");
      lastModified.ifPresent(HttpDate::requireExpressible);
    }
  }

  /** There is no current representation: a GET would be answered 404 or 410. */
  enum Absent implements Validators {
    /** The one value. */
    INSTANCE
  }

  /** There is a current representation, but its validators are not known before it is rendered. */
  enum Unknown implements Validators {
    /** The one value. */
    INSTANCE
  }

  /**
   * A representation with an entity tag alone.
   *
   * @param entityTag its tag
   * @return the validators
   */
  static Validators of(ETag entityTag) {
    return new Known(Optional.of(entityTag), Optional.empty());
  }

  /**
   * A representation with a modification date alone.
   *
   * @param lastModified when it was last modified
   * @return the validators
   * @throws IllegalArgumentException if the date's year does not have four digits
   */
  static Validators of(Instant lastModified) {
    return new Known(Optional.empty(), Optional.of(lastModified));
  }

  /**
   * A representation with both validators.
   *
   * @param entityTag its tag
   * @param lastModified when it was last modified
   * @return the validators
   * @throws IllegalArgumentException if the date's year does not have four digits
   */
  static Validators of(ETag entityTag, Instant lastModified) {
    return new Known(Optional.of(entityTag), Optional.of(lastModified));
  }

  /**
   * No current representation.
   *
   * @return the one value of {@link Absent}
   */
  static Validators absent() {
    return Absent.INSTANCE;
  }

  /**
   * Not known before the representation is rendered.
   *
   * @return the one value of {@link Unknown}
   */
  static Validators unknown() {
    return Unknown.INSTANCE;
  }
}
