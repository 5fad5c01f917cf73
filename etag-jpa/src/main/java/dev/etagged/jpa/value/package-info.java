/**
 * The values of attributes: the text that a tag covers, the text of a path parameter, a version as
 * a number, a date. Plain Java: no entity, no provider.
 */
@NullMarked
package dev.etagged.jpa.value;

import org.jspecify.annotations.NullMarked;
