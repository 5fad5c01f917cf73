/** Validators from the version attributes of Jakarta Persistence entities. */
@NullMarked
package dev.etagged.jpa;

import org.jspecify.annotations.NullMarked;
