/**
 * What an answer to a conditional request contains: problem details (RFC 9457), the date that may
 * be sent (RFC 9110 section 8.8.2), and the field from which each runtime draws the conclusion that
 * was reached here. In plain Java.
 */
@NullMarked
package dev.etagged.answer;

import org.jspecify.annotations.NullMarked;
