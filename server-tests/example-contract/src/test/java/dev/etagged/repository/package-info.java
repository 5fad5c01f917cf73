/** An application that writes through the repositories of a server's own Jakarta Data. */
@NullMarked
package dev.etagged.repository;

import org.jspecify.annotations.NullMarked;
