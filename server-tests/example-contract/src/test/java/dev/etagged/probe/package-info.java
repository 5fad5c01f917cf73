/** Added to the example's application under test: what its database went through. */
@NullMarked
package dev.etagged.probe;

import org.jspecify.annotations.NullMarked;
