/**
 * Metrics of conditional requests, for Micrometer and OpenTelemetry. {@link
 * java.util.ServiceLoader} finds it: an application adds the jar and calls nothing.
 */
@NullMarked
package dev.etagged.metrics;

import org.jspecify.annotations.NullMarked;
