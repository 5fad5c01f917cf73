/** The contract on a runtime. */
@NullMarked
package dev.etagged.contract.cxf;

import org.jspecify.annotations.NullMarked;
