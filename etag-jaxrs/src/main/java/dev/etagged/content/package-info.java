/**
 * The octets of an answer: held back to be digested, or read in part. It imports no Jakarta type.
 */
@NullMarked
package dev.etagged.content;

import org.jspecify.annotations.NullMarked;
