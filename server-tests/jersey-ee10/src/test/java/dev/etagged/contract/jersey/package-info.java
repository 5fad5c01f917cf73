/** The contract on a runtime. */
@NullMarked
package dev.etagged.contract.jersey;

import org.jspecify.annotations.NullMarked;
