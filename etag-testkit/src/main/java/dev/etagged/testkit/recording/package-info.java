/** Patterns in a series of exchanges. */
@NullMarked
package dev.etagged.testkit.recording;

import org.jspecify.annotations.NullMarked;
