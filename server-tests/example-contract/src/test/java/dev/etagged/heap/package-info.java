/** What a process keeps in its memory, and by which references. */
@NullMarked
package dev.etagged.heap;

import org.jspecify.annotations.NullMarked;
