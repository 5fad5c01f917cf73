/**
 * The parts of the Fetch standard's CORS protocol that conditional requests depend on: which fields
 * of a response a script may read, and which fields of a request it may send.
 */
@NullMarked
package dev.etagged.cors;

import org.jspecify.annotations.NullMarked;
