/** The contract on a runtime. */
@NullMarked
package dev.etagged.contract.resteasy;

import org.jspecify.annotations.NullMarked;
