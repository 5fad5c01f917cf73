/** An origin server with faults that can be switched on. */
@NullMarked
package dev.etagged.testkit.origin;

import org.jspecify.annotations.NullMarked;
