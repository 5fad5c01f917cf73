package dev.etagged.example;

import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;

/** A part of a list: so many elements, behind all those of the pages before it. */
record Page(int number, int size) {
  private static final int DEFAULT_SIZE = 100;
  private static final int MAX_SIZE = 1000;
  private static final int MAX_NUMBER = Integer.MAX_VALUE / MAX_SIZE - 1;

  /** By query parameters; one that is missing or empty has its default. */
  static Page of(@Nullable String page, @Nullable String size) {
    return new Page(
        QueryNumber.of("page", page).between(0, MAX_NUMBER).orElse(0),
        QueryNumber.of("size", size).between(1, MAX_SIZE).orElse(DEFAULT_SIZE));
  }

  <T> TypedQuery<T> of(TypedQuery<T> query) {
    return query.setFirstResult(number * size).setMaxResults(size);
  }
}
