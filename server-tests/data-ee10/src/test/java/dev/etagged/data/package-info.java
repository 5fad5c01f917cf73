/** Writes through repositories of Jakarta Data. */
@NullMarked
package dev.etagged.data;

import org.jspecify.annotations.NullMarked;
