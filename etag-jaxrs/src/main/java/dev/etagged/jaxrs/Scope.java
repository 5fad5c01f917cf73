package dev.etagged.jaxrs;

/** Whether a resource represents one instance of its state type or many. */
public enum Scope {
  /** One instance, which an identifier or another unique key names. */
  ITEM,
  /**
   * All instances, or those whose attributes have the declared values. A collection without members
   * is a current representation like any other.
   */
  COLLECTION
}
