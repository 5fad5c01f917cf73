package dev.etagged.deployment;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made at its first use, once; a failure is tried again. */
public final class Lazy<T> {

  private final Supplier<T> supplier;
  private volatile @Nullable T value;

  public Lazy(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  public T get() {
    T made = value;
    return made != null ? made : make();
  }

  private synchronized T make() {
    T made = value;
    if (made == null) {
      made = supplier.get();
      value = made;
    }
    return made;
  }
}
