package dev.etagged.http;

/**
 * Whether a validator changes with every change of the representation (RFC 9110 section 8.8.1).
 *
 * <p>A strong validator changes whenever the bytes of a 200 response to GET would change. A weak
 * one may stay the same over changes that its origin server takes for insignificant.
 *
 * @since 0.1.0
 */
public enum Strength {
  /** Two representations with the same strong validator are the same byte for byte. */
  STRONG,
  /** Two representations with the same weak validator can stand in for each other. */
  WEAK
}
