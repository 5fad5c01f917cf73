/**
 * What a persistence provider does that Jakarta Persistence has no call for: it is asked by
 * reflection, since this module needs none of the providers.
 */
@NullMarked
package dev.etagged.jpa.provider;

import org.jspecify.annotations.NullMarked;
