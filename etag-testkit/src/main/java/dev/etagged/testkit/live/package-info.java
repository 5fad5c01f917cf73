/** Checks that send requests of their own: few, one after the other, and bounded. */
@NullMarked
package dev.etagged.testkit.live;

import org.jspecify.annotations.NullMarked;
