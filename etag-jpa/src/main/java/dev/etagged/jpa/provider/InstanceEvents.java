package dev.etagged.jpa.provider;

import org.jspecify.annotations.Nullable;

/** Receives what a persistence provider does with its instances, on the thread that does it. */
@FunctionalInterface
public interface InstanceEvents {

  /**
   * The provider does something with an instance.
   *
   * @param source the instance whose state a {@linkplain Moment#COPIED copy} has; else null
   */
  void happens(Moment moment, Object instance, @Nullable Object source);
}
