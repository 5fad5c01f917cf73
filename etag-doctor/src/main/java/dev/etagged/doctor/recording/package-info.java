/** Reads recordings: HAR files and captured text. */
@NullMarked
package dev.etagged.doctor.recording;

import org.jspecify.annotations.NullMarked;
