package dev.etagged.deployment;

import dev.etagged.Etagged;
import dev.etagged.http.MethodKind;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * A resource method with everything that it overrides or implements, nearest first: from the
 * resource class up through its superclasses, then its interfaces.
 *
 * <p>Runtimes hand out proxy classes, bridge methods and the interface's method in place of the
 * class's own: whichever it is, the same methods are found.
 */
final class ResourceMethod {

  private final List<Class<?>> types;
  private final List<Method> methods;

  private ResourceMethod(List<Class<?>> types, List<Method> methods) {
    this.types = types;
    this.methods = methods;
  }

  static ResourceMethod of(Class<?> resourceClass, Method method) {
    List<Class<?>> types = hierarchy(resourceClass);
    TypeArguments arguments = TypeArguments.of(resourceClass);
    List<Method> namesakes =
        types.stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(candidate -> candidate.getName().equals(method.getName()))
            .filter(candidate -> candidate.getParameterCount() == method.getParameterCount())
            .toList();
    Set<List<Class<?>>> signatures = new HashSet<>(signatures(method, arguments));
    // A bridge has the erased signature alone: what it bridges to is known by way of the supertype.
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Method candidate : namesakes) {
        List<List<Class<?>>> own = signatures(candidate, arguments);
        grown |= own.stream().anyMatch(signatures::contains) && signatures.addAll(own);
      }
    }
    return new ResourceMethod(
        types,
        namesakes.stream()
            .filter(
                candidate ->
                    signatures(candidate, arguments).stream().anyMatch(signatures::contains))
            .toList());
  }

  /**
   * An annotation and where it stands.
   *
   * @param etagged the annotation
   * @param onClass whether it stands on a class, for all its methods
   */
  record Declaration(Etagged etagged, boolean onClass) {}

  /** The annotation that governs the method: the nearest. */
  Optional<Declaration> declaration() {
    return types.stream().flatMap(type -> declaredOn(type).stream()).findFirst();
  }

  private Optional<Declaration> declaredOn(Class<?> type) {
    return methods.stream()
        .filter(method -> method.getDeclaringClass() == type)
        .flatMap(method -> Stream.ofNullable(method.getAnnotation(Etagged.class)))
        .findFirst()
        .map(etagged -> new Declaration(etagged, false))
        .or(
            () ->
                Optional.ofNullable(type.getDeclaredAnnotation(Etagged.class))
                    .map(etagged -> new Declaration(etagged, true)));
  }

  /** The request method that it serves, such as {@code GET}; empty for a sub-resource locator. */
  Optional<String> httpMethod() {
    return methods.stream()
        .flatMap(method -> Arrays.stream(method.getAnnotations()))
        .flatMap(
            annotation ->
                Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
        .map(HttpMethod::value)
        .findFirst();
  }

  /** The media types among which the runtime negotiates; empty if it is not declared. */
  List<String> produces() {
    return nearest(Produces.class).map(produces -> List.of(produces.value())).orElse(List.of());
  }

  /** Whether it sends server-sent events and nothing else. */
  boolean sendsEvents() {
    return produces().equals(List.of(MediaType.SERVER_SENT_EVENTS))
        || methods.stream()
            .flatMap(method -> Arrays.stream(method.getParameterTypes()))
            .anyMatch(SseEventSink.class::isAssignableFrom);
  }

  /** The names in the templates of its path; empty if the class is not a root resource. */
  Optional<Set<String>> pathParameters() {
    return pathOfClass()
        .map(
            onClass -> {
              Set<String> names = new LinkedHashSet<>(PathTemplate.names(onClass));
              names.addAll(PathTemplate.names(pathOfMethod()));
              return names;
            });
  }

  /** The path parameters that it receives as the URI has them, with what is encoded in them. */
  Set<String> encodedParameters() {
    Set<String> names = new HashSet<>();
    boolean all = nearest(Encoded.class).isPresent();
    for (Method method : methods) {
      for (Parameter parameter : method.getParameters()) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        if (path != null && (all || parameter.isAnnotationPresent(Encoded.class))) {
          names.add(path.value());
        }
      }
    }
    return names;
  }

  /** Its path, below the application's; empty if the class is not a root resource. */
  Optional<PathTemplate> path() {
    return pathOfClass().map(onClass -> PathTemplate.of(onClass, pathOfMethod()));
  }

  private Optional<String> pathOfClass() {
    return types.stream()
        .flatMap(type -> Stream.ofNullable(type.getDeclaredAnnotation(Path.class)))
        .findFirst()
        .map(Path::value);
  }

  private String pathOfMethod() {
    return methods.stream()
        .flatMap(method -> Stream.ofNullable(method.getAnnotation(Path.class)))
        .findFirst()
        .map(Path::value)
        .orElse("");
  }

  /**
   * The template of its path below the application's; empty if the class is not a root resource.
   */
  Optional<String> pathTemplate() {
    return pathOfClass().map(onClass -> onClass + "/" + pathOfMethod());
  }

  /** That template for people, which begins with a slash and has no expressions. */
  Optional<String> uriTemplate() {
    return pathTemplate().map(PathTemplate::readable);
  }

  /** Whether the method's declared result is an instance of a type, so that it is what is sent. */
  boolean returns(Class<?> type) {
    return methods.stream().anyMatch(method -> type.isAssignableFrom(method.getReturnType()));
  }

  /** Whether its result may be an instance of a type, as far as its declaration shows. */
  boolean mayReturn(Class<?> type) {
    return methods.stream()
        .map(Method::getReturnType)
        .anyMatch(
            declared ->
                type.isAssignableFrom(declared)
                    || declared.isAssignableFrom(type)
                    || declared == void.class
                    || CompletionStage.class.isAssignableFrom(declared));
  }

  /** The method and everything that it overrides or implements, nearest first. */
  List<Method> methods() {
    return methods;
  }

  /** The resource class, its superclasses and its interfaces, nearest first. */
  List<Class<?>> types() {
    return types;
  }

  /** Whether it serves a method that may change the state. */
  boolean isUnsafe() {
    return httpMethod().filter(name -> MethodKind.of(name) == MethodKind.UNSAFE).isPresent();
  }

  /** Class and method, for messages. */
  @Override
  public String toString() {
    Method nearest = methods.get(0);
    return nearest.getDeclaringClass().getName() + "." + nearest.getName();
  }

  private <A extends Annotation> Optional<A> nearest(Class<A> annotation) {
    return Stream.concat(
            methods.stream().flatMap(method -> Stream.ofNullable(method.getAnnotation(annotation))),
            types.stream()
                .flatMap(type -> Stream.ofNullable(type.getDeclaredAnnotation(annotation))))
        .findFirst();
  }

  private static List<List<Class<?>>> signatures(Method method, TypeArguments arguments) {
    return List.of(List.of(method.getParameterTypes()), arguments.parameterTypes(method));
  }

  private static List<Class<?>> hierarchy(Class<?> resourceClass) {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> type = resourceClass;
        type != null && type != Object.class;
        type = type.getSuperclass()) {
      classes.add(type);
    }
    Set<Class<?>> types = new LinkedHashSet<>(classes);
    List<Class<?>> level = classes;
    while (!level.isEmpty()) {
      level =
          level.stream().flatMap(type -> Arrays.stream(type.getInterfaces())).distinct().toList();
      types.addAll(level);
    }
    return List.copyOf(types);
  }
}
