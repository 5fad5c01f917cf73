/**
 * Mutated requests to the example: no error, no lost connection, no cost beyond a plain request.
 */
@NullMarked
package dev.etagged.hostile;

import org.jspecify.annotations.NullMarked;
