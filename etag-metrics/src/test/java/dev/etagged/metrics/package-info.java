@NullMarked
package dev.etagged.metrics;

import org.jspecify.annotations.NullMarked;
