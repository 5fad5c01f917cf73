/** The HTTP contract that every runtime and server has to keep, driven over raw sockets. */
@NullMarked
package dev.etagged.contract;

import org.jspecify.annotations.NullMarked;
