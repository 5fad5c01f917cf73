/**
 * The rules of range requests: RFC 9110 sections 14 (ranges), 13.1.5 (If-Range) and 15.3.7 (206),
 * in plain Java.
 *
 * <p>{@link dev.etagged.range.RangeRequest} is parsed from a request's field lines; the {@link
 * dev.etagged.range.Selection} says which octets of the selected representation to send. Every type
 * here is immutable and safe for use by several threads; none reads a clock.
 */
@NullMarked
package dev.etagged.range;

import org.jspecify.annotations.NullMarked;
