package dev.etagged.deployment;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The exceptions for whose very class the application has a mapper, as far as its configuration
 * shows: the application alone decides their answer.
 *
 * @param classes the exceptions' classes
 */
public record MappedExceptions(Set<Class<?>> classes) {

  public static MappedExceptions in(Configuration jaxrs) {
    Stream<Class<?>> components =
        Stream.concat(
            jaxrs.getClasses().stream(),
            jaxrs.getInstances().stream().<Class<?>>map(Object::getClass));
    return new MappedExceptions(
        components
            .flatMap(component -> mappedBy(component).stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether a component is a mapper of one of them. */
  public boolean include(Object component) {
    return mappedBy(component.getClass()).filter(classes::contains).isPresent();
  }

  private static Optional<Class<?>> mappedBy(Class<?> component) {
    return ExceptionMapper.class.isAssignableFrom(component)
        ? Optional.of(
            TypeArguments.of(component).argument(ExceptionMapper.class.getTypeParameters()[0]))
        : Optional.empty();
  }
}
