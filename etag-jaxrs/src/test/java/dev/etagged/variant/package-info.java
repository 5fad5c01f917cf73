@NullMarked
package dev.etagged.variant;

import org.jspecify.annotations.NullMarked;
