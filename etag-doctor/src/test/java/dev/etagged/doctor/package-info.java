@NullMarked
package dev.etagged.doctor;

import org.jspecify.annotations.NullMarked;
