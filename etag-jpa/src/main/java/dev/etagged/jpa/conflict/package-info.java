/**
 * Recognizes lost writes. Servers and persistence providers throw different exceptions for a write
 * that was lost to another write; one mapper for each of their classes answers them.
 */
@NullMarked
package dev.etagged.jpa.conflict;

import org.jspecify.annotations.NullMarked;
