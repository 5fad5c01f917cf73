/** The doctor's command line. */
@NullMarked
package dev.etagged.doctor;

import org.jspecify.annotations.NullMarked;
