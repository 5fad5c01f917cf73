/** What is added to the applications under test, or packed with them. */
@NullMarked
package dev.etagged.probe;

import org.jspecify.annotations.NullMarked;
