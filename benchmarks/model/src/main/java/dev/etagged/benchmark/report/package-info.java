/** Medians with their spread, and the tables that the comparisons print. */
@NullMarked
package dev.etagged.benchmark.report;

import org.jspecify.annotations.NullMarked;
