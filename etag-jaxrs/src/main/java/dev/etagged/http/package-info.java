/**
 * The rules of conditional requests: RFC 9110 sections 8.8 (validators), 5.6.7 (dates) and 13
 * (preconditions), in plain Java.
 *
 * <p>{@link dev.etagged.http.Preconditions} is parsed from a request's field lines and evaluated
 * against the {@link dev.etagged.http.Validators} of the selected representation; the {@link
 * dev.etagged.http.Outcome} says what to answer and which field decided. Every type here is
 * immutable and safe for use by several threads; none reads a clock, a locale or a time zone.
 */
@NullMarked
package dev.etagged.http;

import org.jspecify.annotations.NullMarked;
