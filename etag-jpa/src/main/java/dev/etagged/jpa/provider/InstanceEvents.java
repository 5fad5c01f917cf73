package dev.etagged.jpa.provider;

/** Receives what a persistence provider does with its instances, on the thread that does it. */
@FunctionalInterface
public interface InstanceEvents {

  /** The provider does something with an instance. */
  void happens(Moment moment, Object instance);
}
