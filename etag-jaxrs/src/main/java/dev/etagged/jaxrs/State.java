package dev.etagged.jaxrs;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Which state a resource represents, as {@link Etagged} declares it.
 *
 * @param type the state type
 * @param attributes the attributes that identify an instance; empty for the type's identifier
 * @param pathParameters the path parameters compared with them, in the same order; empty if they
 *     bear the names of the attributes, or if there are literal values
 * @param literals the values compared with them in place of path parameters; empty if there are
 *     path parameters
 * @param declaredAt the class and method that declare it, for messages
 */
public record State(
    Class<?> type,
    List<String> attributes,
    List<String> pathParameters,
    List<String> literals,
    String declaredAt) {

  /**
   * Keeps immutable copies.
   *
   * @param type the state type
   * @param attributes the identifying attributes
   * @param pathParameters the path parameters
   * @param literals the literal values
   * @param declaredAt class and method
   */
  public State {
    requireNonNull(type, "type");
    attributes = List.copyOf(attributes);
    pathParameters = List.copyOf(pathParameters);
    literals = List.copyOf(literals);
    requireNonNull(declaredAt, "declaredAt");
  }
}
