/** An origin server with faults that can be switched on. */
@NullMarked
package dev.etagged.doctor.origin;

import org.jspecify.annotations.NullMarked;
