package dev.etagged.deployment;

import static java.util.stream.Collectors.toSet;

import dev.etagged.invocation.EtaggedExtension;
import dev.etagged.invocation.EvaluationInterceptor;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What CDI runs around a method.
 *
 * @param interceptors the ones that may authorize
 * @param decorators the decorators, which run after the interceptors
 * @param intercepted the class of the bean whose last interceptor is the library's; empty if it is
 *     not the last one
 */
record CdiInvocation(
    List<String> interceptors, List<String> decorators, Optional<Class<?>> intercepted) {

  private static final boolean HAS_CDI =
      Stream.of(
              "jakarta.enterprise.inject.spi.CDI",
              "jakarta.interceptor.InterceptorBinding",
              "jakarta.servlet.http.HttpServletRequest")
          .allMatch(ServerClasses::include);

  private static final CdiInvocation NONE =
      new CdiInvocation(List.of(), List.of(), Optional.empty());

  /** Bindings of the platforms that refuse no caller. */
  private static final List<String> HARMLESS =
      List.of(
          "jakarta.transaction.",
          "jakarta.enterprise.context.",
          "jakarta.enterprise.concurrent.",
          "org.eclipse.microprofile.faulttolerance.",
          "org.eclipse.microprofile.metrics.",
          "org.eclipse.microprofile.opentracing.",
          "io.opentelemetry.",
          "io.smallrye.faulttolerance.",
          "io.smallrye.metrics.",
          "org.hibernate.validator.",
          "fish.payara.cdi.jsr107.",
          "fish.payara.microprofile.faulttolerance.",
          "fish.payara.microprofile.metrics.");

  static CdiInvocation of(ResourceMethod method) {
    try {
      return HAS_CDI ? Container.of(method) : NONE;
    } catch (UnsupportedOperationException
        | IllegalStateException
        | IllegalArgumentException mute) {
      // A container of CDI Lite, or one that is not ready, does not say what it runs.
      return new CdiInvocation(declaredBindings(method), List.of(), Optional.empty());
    }
  }

  /** As they are written, whether an interceptor is enabled for them or not. */
  private static List<String> declaredBindings(ResourceMethod method) {
    return Stream.<AnnotatedElement>concat(method.methods().stream(), method.types().stream())
        .flatMap(element -> Stream.of(element.getAnnotations()))
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(InterceptorBinding.class))
        .map(Class::getName)
        .filter(name -> HARMLESS.stream().noneMatch(name::startsWith))
        .distinct()
        .toList();
  }

  /** Loaded only where CDI's classes are. */
  private static final class Container {

    static CdiInvocation of(ResourceMethod method) {
      BeanManager manager;
      try {
        manager = CDI.current().getBeanManager();
      } catch (IllegalStateException noContainerForThisApplication) {
        return NONE;
      }
      AnnotatedType<?> type = beanType(manager, method);
      Set<Annotation> bindings = new Bindings(manager).around(type, method);
      List<Interceptor<?>> interceptors =
          bindings.isEmpty() ? List.of() : resolved(manager, bindings);
      List<String> listed = listed(manager, bindings);
      boolean oursIsLast =
          !interceptors.isEmpty() && isOurs(interceptors.get(interceptors.size() - 1));
      return new CdiInvocation(
          Stream.concat(
                  interceptors.stream()
                      .filter(interceptor -> !isOurs(interceptor))
                      .map(interceptor -> interceptor.getBeanClass().getName()),
                  listed.stream())
              .distinct()
              .toList(),
          decorators(manager, type),
          listed.isEmpty() && oursIsLast ? Optional.of(type.getJavaClass()) : Optional.empty());
    }

    /** Without those that refuse nobody, wherever they run. */
    private static List<Interceptor<?>> resolved(BeanManager manager, Set<Annotation> bindings) {
      return manager
          .resolveInterceptors(InterceptionType.AROUND_INVOKE, bindings.toArray(new Annotation[0]))
          .stream()
          .filter(interceptor -> !isHarmless(interceptor))
          .<Interceptor<?>>map(interceptor -> interceptor)
          .toList();
    }

    /** What the {@code beans.xml} of the method's archive may list, later than the library's. */
    private static List<String> listed(BeanManager manager, Set<Annotation> bindings) {
      Set<Class<?>> bound = Bindings.types(bindings);
      return extension(manager).stream()
          .flatMap(known -> known.listable().stream())
          .filter(interceptor -> mayRun(new Bindings(manager).of(interceptor), bound))
          .map(interceptor -> interceptor.getJavaClass().getName())
          .toList();
    }

    private static boolean mayRun(Set<Annotation> own, Set<Class<?>> bound) {
      return !own.isEmpty()
          && bound.containsAll(Bindings.types(own))
          && !own.stream().allMatch(Container::isHarmless);
    }

    /** As the container sees it; as it is written, where the extension saw no bean. */
    private static AnnotatedType<?> beanType(BeanManager manager, ResourceMethod method) {
      Optional<EtaggedExtension> extension = extension(manager);
      return method.types().stream()
          .flatMap(type -> extension.flatMap(known -> known.bean(type)).stream())
          .findFirst()
          .orElseGet(
              () -> manager.createAnnotatedType(method.methods().get(0).getDeclaringClass()));
    }

    private static Optional<EtaggedExtension> extension(BeanManager manager) {
      try {
        return Optional.of(manager.getExtension(EtaggedExtension.class));
      } catch (IllegalArgumentException notLoaded) {
        return Optional.empty();
      }
    }

    /**
     * Enabled for all archives, or for that of the bean, of which this manager may know nothing.
     */
    private static List<String> decorators(BeanManager manager, AnnotatedType<?> type) {
      Stream<Class<?>> enabled =
          manager.getBeans(type.getJavaClass()).stream()
              .filter(bean -> bean.getBeanClass() == type.getJavaClass())
              .flatMap(
                  bean ->
                      manager
                          .resolveDecorators(
                              bean.getTypes(), bean.getQualifiers().toArray(new Annotation[0]))
                          .stream())
              .map(Bean::getBeanClass);
      Stream<Class<?>> listable =
          extension(manager).stream()
              .flatMap(known -> known.decorators().stream())
              .filter(decorator -> decorates(decorator, type.getJavaClass()));
      return Stream.concat(enabled, listable).map(Class::getName).distinct().toList();
    }

    private static boolean decorates(Class<?> decorator, Class<?> bean) {
      return Stream.of(decorator.getInterfaces())
          .anyMatch(
              decorated -> decorated != Serializable.class && decorated.isAssignableFrom(bean));
    }

    private static boolean isOurs(Interceptor<?> interceptor) {
      return interceptor.getBeanClass() == EvaluationInterceptor.class;
    }

    private static boolean isHarmless(Interceptor<?> interceptor) {
      return interceptor.getInterceptorBindings().stream().allMatch(Container::isHarmless);
    }

    private static boolean isHarmless(Annotation binding) {
      return HARMLESS.stream().anyMatch(binding.annotationType().getName()::startsWith);
    }
  }

  /** Collects the bindings of a method; the ones on the method come before the class's. */
  private record Bindings(BeanManager manager) {

    Set<Annotation> around(AnnotatedType<?> type, ResourceMethod method) {
      Map<Class<?>, Annotation> found = new LinkedHashMap<>();
      for (AnnotatedMethod<?> candidate : type.getMethods()) {
        if (method.methods().stream().anyMatch(own -> isSame(own, candidate.getJavaMember()))) {
          add(candidate.getAnnotations(), found);
        }
      }
      add(type.getAnnotations(), found);
      return Set.copyOf(found.values());
    }

    /** The ones of an interceptor. */
    Set<Annotation> of(AnnotatedType<?> interceptor) {
      Map<Class<?>, Annotation> found = new LinkedHashMap<>();
      add(interceptor.getAnnotations(), found);
      return Set.copyOf(found.values());
    }

    static Set<Class<?>> types(Set<Annotation> bindings) {
      return bindings.stream().map(Annotation::annotationType).collect(toSet());
    }

    private void add(Collection<Annotation> annotations, Map<Class<?>, Annotation> found) {
      List<Annotation> further = new ArrayList<>();
      for (Annotation annotation : annotations) {
        Class<? extends Annotation> type = annotation.annotationType();
        if (manager.isInterceptorBinding(type)) {
          if (found.putIfAbsent(type, annotation) == null) {
            further.addAll(manager.getInterceptorBindingDefinition(type));
          }
        } else if (manager.isStereotype(type)) {
          further.addAll(manager.getStereotypeDefinition(type));
        }
      }
      if (!further.isEmpty()) {
        add(further, found);
      }
    }

    private static boolean isSame(Method one, Method other) {
      return one.getName().equals(other.getName())
          && Arrays.equals(one.getParameterTypes(), other.getParameterTypes());
    }
  }
}
