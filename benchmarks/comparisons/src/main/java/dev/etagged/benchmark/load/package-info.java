/** A small load tool: raw sockets that are kept alive, subjects in turns. */
@NullMarked
package dev.etagged.benchmark.load;

import org.jspecify.annotations.NullMarked;
