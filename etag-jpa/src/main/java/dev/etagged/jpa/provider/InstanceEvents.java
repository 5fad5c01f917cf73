package dev.etagged.jpa.provider;

/** Receives what a persistence provider does with its instances, on the thread that does it. */
public interface InstanceEvents {

  /** Whether anybody waits for them on this thread. Providers load many instances for nobody. */
  boolean areAwaited();

  /** The provider does something with an instance. */
  void happens(Moment moment, Object instance);
}
