/** What the checks find: the cause, its evidence, its cost and its cure. */
@NullMarked
package dev.etagged.testkit.finding;

import org.jspecify.annotations.NullMarked;
