/** What holds across the packages. */
@NullMarked
package dev.etagged;

import org.jspecify.annotations.NullMarked;
