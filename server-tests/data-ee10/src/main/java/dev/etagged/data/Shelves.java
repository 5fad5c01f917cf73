package dev.etagged.data;

import java.util.function.Function;

/** What begins a transaction and commits it. */
interface Shelves {

  <T> T inTransaction(Function<Shelf, T> work);
}
