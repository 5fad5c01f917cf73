/** What the report of a deployment says about a state. */
@NullMarked
package dev.etagged.jpa.report;

import org.jspecify.annotations.NullMarked;
