package dev.etagged.jpa.value;

import java.util.ArrayList;
import java.util.List;

/**
 * The instances that a request created, as long as they are few: a client gets the tag of one, and
 * whoever creates many has no list of them kept. Not safe for several threads.
 */
public final class CreatedInstances {

  private static final int MOST = 64;

  private final List<Object> instances = new ArrayList<>();

  /** Adds an instance that is not among them. */
  public void add(Object instance) {
    if (instances.size() <= MOST && !has(instance)) {
      instances.add(instance);
    }
  }

  /** Whether this very instance is among them. */
  public boolean has(Object instance) {
    return instances.stream().anyMatch(one -> one == instance);
  }

  /** The instances in the order of their creation; empty if there were many. */
  public List<Object> list() {
    return instances.size() <= MOST ? List.copyOf(instances) : List.of();
  }
}
