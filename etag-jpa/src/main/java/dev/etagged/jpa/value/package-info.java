/**
 * The values of attributes and rows: the text that a tag covers, the text of a path parameter, a
 * version as a number, a date, and the checks over them. Plain Java: no entity, no provider.
 */
@NullMarked
package dev.etagged.jpa.value;

import org.jspecify.annotations.NullMarked;
