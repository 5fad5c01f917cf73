/** The example's data source; apart from the rest, since some servers take it from a library. */
@NullMarked
package dev.etagged.example.database;

import org.jspecify.annotations.NullMarked;
