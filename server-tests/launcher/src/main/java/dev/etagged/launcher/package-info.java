/** Starts the example on a server of its own, and ends it. */
@NullMarked
package dev.etagged.launcher;

import org.jspecify.annotations.NullMarked;
