/** The entities, their rows, and what every server under comparison shares. */
@NullMarked
package dev.etagged.benchmark.model;

import org.jspecify.annotations.NullMarked;
