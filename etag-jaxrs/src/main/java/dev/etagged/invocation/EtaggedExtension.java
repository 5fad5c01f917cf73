package dev.etagged.invocation;

import dev.etagged.Etagged;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Binds the library's interceptor to resource classes, and remembers what else is bound there. */
public class EtaggedExtension implements Extension {

  /** Behind the extensions that add bindings of their own. */
  private static final int AFTER_OTHER_LIBRARIES = Interceptor.Priority.LIBRARY_AFTER + 900;

  private final Map<Class<?>, AnnotatedType<?>> beans = new ConcurrentHashMap<>();
  private final Map<Class<?>, Boolean> resources = new ConcurrentHashMap<>();
  private final Map<Class<?>, AnnotatedType<?>> listable = new ConcurrentHashMap<>();
  private final Set<Class<?>> decorators = ConcurrentHashMap.newKeySet();

  /** For CDI. */
  public EtaggedExtension() {}

  /** A resource class as CDI sees it, with the annotations that extensions added. */
  public Optional<AnnotatedType<?>> bean(Class<?> type) {
    return Optional.ofNullable(beans.get(type));
  }

  /**
   * The interceptors without a priority: the {@code beans.xml} of an archive may list them, and
   * only a bean manager of that archive would say so.
   */
  public Collection<AnnotatedType<?>> listable() {
    return List.copyOf(listable.values());
  }

  /** The decorators, which may be listed in the same way. */
  public Set<Class<?>> decorators() {
    return Set.copyOf(decorators);
  }

  <T> void noteInterceptor(
      @Observes @WithAnnotations({Interceptor.class, Decorator.class})
          ProcessAnnotatedType<T> discovered) {
    AnnotatedType<T> type = discovered.getAnnotatedType();
    if (type.isAnnotationPresent(Decorator.class)) {
      decorators.add(type.getJavaClass());
    } else if (type.isAnnotationPresent(Interceptor.class)
        && !type.isAnnotationPresent(Priority.class)) {
      listable.put(type.getJavaClass(), type);
    }
  }

  void addInterceptor(@Observes BeforeBeanDiscovery discovery, BeanManager manager) {
    discovery.addInterceptorBinding(Evaluated.class);
    discovery.addAnnotatedType(
        manager.createAnnotatedType(EvaluationInterceptor.class),
        EvaluationInterceptor.class.getName());
  }

  <T> void bind(
      @Observes @Priority(AFTER_OTHER_LIBRARIES) @WithAnnotations({Etagged.class, Path.class})
          ProcessAnnotatedType<T> discovered,
      BeanManager manager) {
    AnnotatedType<T> type = discovered.getAnnotatedType();
    resources.put(type.getJavaClass(), true);
    if (isInterceptedAnyway(type, manager) && isProxyable(type.getJavaClass())) {
      discovered.configureAnnotatedType().add(new EvaluatedLiteral());
    }
  }

  void note(@Observes ProcessManagedBean<?> bean) {
    note(bean.getAnnotatedBeanClass());
  }

  void noteSession(@Observes ProcessSessionBean<?> bean) {
    if (bean.getAnnotated() instanceof AnnotatedType<?> type) {
      note(type);
    }
  }

  private void note(AnnotatedType<?> type) {
    if (resources.containsKey(type.getJavaClass())) {
      beans.put(type.getJavaClass(), type);
    }
  }

  /** Only where something else may authorize: an interceptor more costs, and asks for proxies. */
  private static boolean isInterceptedAnyway(AnnotatedType<?> type, BeanManager manager) {
    return Stream.concat(Stream.of(type), type.getMethods().stream())
        .map(Annotated::getAnnotations)
        .flatMap(annotations -> annotations.stream())
        .map(Annotation::annotationType)
        .anyMatch(
            annotation ->
                manager.isInterceptorBinding(annotation)
                    || manager.isStereotype(annotation)
                    || SecurityAnnotations.include(annotation)
                    || annotation.getName().startsWith("jakarta.ejb."));
  }

  private static boolean isProxyable(Class<?> type) {
    return !Modifier.isFinal(type.getModifiers())
        && Stream.of(type.getDeclaredConstructors()).anyMatch(EtaggedExtension::isUsable)
        && Arrays.stream(type.getMethods())
            .filter(method -> method.getDeclaringClass() != Object.class)
            .noneMatch(EtaggedExtension::isUnproxyable);
  }

  private static boolean isUsable(Constructor<?> constructor) {
    return constructor.getParameterCount() == 0 && !Modifier.isPrivate(constructor.getModifiers());
  }

  private static boolean isUnproxyable(Method method) {
    return Modifier.isFinal(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
  }

  private static final class EvaluatedLiteral extends AnnotationLiteral<Evaluated>
      implements Evaluated {

    private static final long serialVersionUID = 1L;
  }
}
