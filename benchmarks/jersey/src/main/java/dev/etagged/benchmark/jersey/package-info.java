/** The same resources with {@code @Etagged}, written by hand, and bare; served by Jersey. */
@NullMarked
package dev.etagged.benchmark.jersey;

import org.jspecify.annotations.NullMarked;
