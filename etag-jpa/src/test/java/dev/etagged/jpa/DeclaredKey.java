package dev.etagged.jpa;

import dev.etagged.spi.KeyDeclaration;
import java.util.Optional;

/** What a {@code @Key} declares. */
record DeclaredKey(
    Optional<String> attribute, Optional<String> parameter, Optional<String> constant)
    implements KeyDeclaration {

  /** {@code @Key("name")}. */
  static DeclaredKey attribute(String name) {
    return new DeclaredKey(Optional.of(name), Optional.empty(), Optional.empty());
  }

  /** {@code @Key(parameter = "name")}. */
  static DeclaredKey parameter(String name) {
    return new DeclaredKey(Optional.empty(), Optional.of(name), Optional.empty());
  }

  /** {@code @Key(constant = "value")}. */
  static DeclaredKey constant(String value) {
    return new DeclaredKey(Optional.empty(), Optional.empty(), Optional.of(value));
  }

  DeclaredKey from(String parameter) {
    return new DeclaredKey(attribute, Optional.of(parameter), Optional.empty());
  }

  DeclaredKey always(String value) {
    return new DeclaredKey(attribute, Optional.empty(), Optional.of(value));
  }
}
