/**
 * What the log is told beside the decisions, and how often: content that changes under its tag, and
 * the plan of each method.
 */
@NullMarked
package dev.etagged.report;

import org.jspecify.annotations.NullMarked;
