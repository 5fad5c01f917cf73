/** One class for each comparison, and the servers and databases that they start. */
@NullMarked
package dev.etagged.benchmark.comparison;

import org.jspecify.annotations.NullMarked;
