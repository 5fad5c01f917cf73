/**
 * Which representation of a state a request selects, and how that is named in an entity tag: RFC
 * 9110 section 12, in plain Java. It reads the text of fields, imports no Jakarta type, and never
 * throws on what a client sent.
 */
@NullMarked
package dev.etagged.variant;

import org.jspecify.annotations.NullMarked;
