package dev.etagged.contract;

import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resources on a runtime that codes their content. */
public final class CodedApplication extends Application {

  private final Set<Class<?>> classes;
  private final Map<String, Object> properties;

  private CodedApplication(Set<Class<?>> classes, Map<String, Object> properties) {
    this.classes = classes;
    this.properties = properties;
  }

  /**
   * Where Jakarta REST sees the coding.
   *
   * @param resource the class, as the runtime wants it for its gzip
   * @param coders the runtime's own providers
   */
  public static CodedApplication visible(
      Class<? extends CodedResource> resource, Class<?>... coders) {
    return new CodedApplication(
        Stream.concat(Stream.of(EtaggedFeature.class, resource), Stream.of(coders))
            .collect(Collectors.toUnmodifiableSet()),
        Map.of());
  }

  /** Where something behind Jakarta REST codes. */
  public static CodedApplication invisible() {
    return new CodedApplication(
        Set.of(EtaggedFeature.class, CodedResource.class),
        Map.of("etagged.server-codings", "gzip"));
  }

  @Override
  public Set<Class<?>> getClasses() {
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    return properties;
  }
}
