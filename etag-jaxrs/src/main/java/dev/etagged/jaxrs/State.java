package dev.etagged.jaxrs;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Which state a resource represents, as {@link Etagged} declares it.
 *
 * @param type the state type
 * @param scope one instance of it, or a collection
 * @param attributes the attributes that identify an instance, or restrict a collection; empty for
 *     the type's identifier, or for the whole collection
 * @param pathParameters the path parameters compared with them, in the same order; empty if they
 *     bear the names of the attributes, or if there are literal values
 * @param literals the values compared with them in place of path parameters; empty if there are
 *     path parameters
 * @param includes the associations, with dots from one to the next, whose instances are part of it
 * @param lastModified the attribute that holds the date of the last modification
 * @param declaredAt the class and method that declare it, for messages
 */
public record State(
    Class<?> type,
    Scope scope,
    List<String> attributes,
    List<String> pathParameters,
    List<String> literals,
    List<String> includes,
    Optional<String> lastModified,
    String declaredAt) {

  /**
   * Keeps immutable copies.
   *
   * @param type the state type
   * @param scope one instance or a collection
   * @param attributes the identifying or restricting attributes
   * @param pathParameters the path parameters
   * @param literals the literal values
   * @param includes the included associations
   * @param lastModified the attribute of the modification date
   * @param declaredAt class and method
   */
  public State {
    requireNonNull(type, "type");
    requireNonNull(scope, "scope");
    attributes = List.copyOf(attributes);
    pathParameters = List.copyOf(pathParameters);
    literals = List.copyOf(literals);
    includes = List.copyOf(includes);
    requireNonNull(lastModified, "lastModified");
    requireNonNull(declaredAt, "declaredAt");
  }
}
