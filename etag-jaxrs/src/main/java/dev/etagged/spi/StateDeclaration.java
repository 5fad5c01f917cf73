package dev.etagged.spi;

import dev.etagged.Etagged;
import java.util.List;
import java.util.Optional;

/**
 * The state that a resource represents, as {@link Etagged} declares it. Immutable. The library
 * makes it; later versions may add methods.
 *
 * @since 0.1.0
 */
public interface StateDeclaration {

  /**
   * The state type.
   *
   * @return the value of {@link Etagged#value}
   */
  Class<?> type();

  /**
   * One instance of the type or a collection.
   *
   * @return the value of {@link Etagged#scope}
   */
  Etagged.Scope scope();

  /**
   * The attributes that identify the instance, or that restrict the collection.
   *
   * @return them in the order of {@link Etagged#key}; empty for the type's identifier, or for the
   *     whole collection
   */
  List<KeyDeclaration> key();

  /**
   * The associations whose instances belong to the state.
   *
   * @return their names, with dots from one association to the next
   */
  List<String> includes();

  /**
   * The attribute that holds the date of the last modification.
   *
   * @return its name, if one is declared
   */
  Optional<String> lastModified();

  /**
   * Whether the method that declares the state serves an unsafe request method (RFC 9110 section
   * 9.2.1), so that its writes need a guard.
   *
   * @return false for a retrieval; true by default
   */
  default boolean isWritten() {
    return true;
  }

  /**
   * Whether the method that declares the state returns an instance of its type, so that all that
   * can be reached from it may be rendered.
   *
   * @return false by default
   */
  default boolean isReturned() {
    return false;
  }

  /**
   * Where the state is declared, for messages.
   *
   * @return the names of the class and the method
   */
  String declaredAt();
}
