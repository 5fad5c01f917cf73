package dev.etagged.spi;

import dev.etagged.Key;
import java.util.Optional;

/**
 * One attribute of a key, as {@link Key} declares it. Immutable. The library makes it; later
 * versions may add methods.
 *
 * @since 0.1.0
 */
public interface KeyDeclaration {

  /**
   * The attribute.
   *
   * @return its name; empty for the identifier of the state type
   */
  Optional<String> attribute();

  /**
   * The path parameter that holds the value.
   *
   * @return its name; empty if it is named like the attribute, or if there is a constant
   */
  Optional<String> parameter();

  /**
   * The value itself, in place of a path parameter.
   *
   * @return the constant; empty if a path parameter holds the value
   */
  Optional<String> constant();
}
