package dev.etagged.deployment;

import dev.etagged.invocation.SecurityAnnotations;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may refuse a caller when the method is invoked, behind every filter.
 *
 * @param names the annotations, interceptors and decorators, for messages
 * @param ofContainer whether a container enforces roles before every interceptor
 * @param intercepted the class of the bean around whose methods the library's interceptor runs
 *     after all of them; empty if it does not
 */
record InvocationChecks(List<String> names, boolean ofContainer, Optional<Class<?>> intercepted) {

  /** Frameworks that recognize their annotations by themselves. */
  private static final List<String> FOREIGN =
      List.of(
          "org.springframework.security.access.",
          "org.springframework.security.authorization.",
          "org.apache.shiro.authz.annotation.",
          "io.quarkus.security.",
          "io.micronaut.security.annotation.",
          "io.helidon.security.");

  private static final String INTERCEPTORS = "jakarta.interceptor.Interceptors";
  private static final String AROUND_INVOKE = "jakarta.interceptor.AroundInvoke";
  private static final Set<String> SESSION_BEANS =
      Set.of("jakarta.ejb.Stateless", "jakarta.ejb.Stateful", "jakarta.ejb.Singleton");
  private static final String[] EJB_DESCRIPTORS = {"META-INF/ejb-jar.xml", "WEB-INF/ejb-jar.xml"};

  InvocationChecks {
    names = List.copyOf(names);
  }

  static InvocationChecks of(ResourceMethod method, RoleConstraint roles) {
    Set<String> before = new LinkedHashSet<>(foreign(method));
    before.addAll(declaredInterceptors(method));
    before.addAll(ofSessionBean(method, roles));
    List<String> within = aroundInvoke(method);
    CdiInvocation bean = CdiInvocation.of(method);
    before.addAll(bean.interceptors());
    List<String> names = new ArrayList<>(before);
    names.addAll(bean.decorators());
    names.addAll(within);
    return new InvocationChecks(
        names,
        isSessionBean(method),
        bean.intercepted().filter(type -> bean.decorators().isEmpty() && within.isEmpty()));
  }

  /** Whether the interceptor runs: around a proxy, and not around an instance that others made. */
  boolean arePassedBy(UriInfo uriInfo) {
    List<Object> matched = uriInfo.getMatchedResources();
    return intercepted
        .filter(type -> !matched.isEmpty() && matched.get(0).getClass() != type)
        .isPresent();
  }

  private static List<String> foreign(ResourceMethod method) {
    Set<String> found = new LinkedHashSet<>();
    Set<Class<?>> seen = new HashSet<>();
    elements(method).forEach(element -> addForeign(element, found, seen));
    return List.copyOf(found);
  }

  /** Such annotations may stand on an annotation of the application's own. */
  private static void addForeign(AnnotatedElement element, Set<String> found, Set<Class<?>> seen) {
    for (Annotation annotation : element.getAnnotations()) {
      Class<?> type = annotation.annotationType();
      if (FOREIGN.stream().anyMatch(type.getName()::startsWith)) {
        found.add("@" + type.getName());
      } else if (!type.getName().startsWith("java") && seen.add(type)) {
        addForeign(type, found, seen);
      }
    }
  }

  private static List<String> declaredInterceptors(ResourceMethod method) {
    return elements(method).anyMatch(element -> has(element, INTERCEPTORS))
        ? List.of("@" + INTERCEPTORS)
        : List.of();
  }

  private static List<String> aroundInvoke(ResourceMethod method) {
    return method.types().stream()
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(candidate -> has(candidate, AROUND_INVOKE))
        .map(candidate -> candidate.getDeclaringClass().getName() + "." + candidate.getName())
        .toList();
  }

  /**
   * A descriptor may say who may call a session bean; and a server may refuse a method without an
   * annotation, where another method of the bean has one.
   */
  private static List<String> ofSessionBean(ResourceMethod method, RoleConstraint roles) {
    Class<?> type = method.types().get(0);
    if (!isSessionBean(method)) {
      return List.of();
    }
    if (Stream.of(EJB_DESCRIPTORS).anyMatch(name -> isResource(type, name))) {
      return List.of("ejb-jar.xml");
    }
    boolean othersDeclare =
        Stream.of(type.getMethods())
            .flatMap(candidate -> Stream.of(candidate.getAnnotations()))
            .anyMatch(annotation -> SecurityAnnotations.include(annotation.annotationType()));
    return othersDeclare && !roles.isDeclared()
        ? List.of("the roles of other methods of the session bean")
        : List.of();
  }

  private static boolean isSessionBean(ResourceMethod method) {
    return method.types().stream()
        .anyMatch(candidate -> SESSION_BEANS.stream().anyMatch(bean -> has(candidate, bean)));
  }

  private static boolean isResource(Class<?> type, String name) {
    ClassLoader loader = type.getClassLoader();
    return loader != null && loader.getResource(name) != null;
  }

  private static Stream<AnnotatedElement> elements(ResourceMethod method) {
    return Stream.<AnnotatedElement>concat(method.methods().stream(), method.types().stream());
  }

  private static boolean has(AnnotatedElement element, String annotation) {
    return Stream.of(element.getDeclaredAnnotations())
        .anyMatch(present -> present.annotationType().getName().equals(annotation));
  }
}
